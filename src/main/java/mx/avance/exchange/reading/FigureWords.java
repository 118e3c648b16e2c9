package mx.avance.exchange.reading;

import java.util.List;

/** What figure the words of one header name. */
enum FigureWords {
    NONE,
    ANNUAL,
    PROGRAMMED,
    REALISED,
    /** «Avance» alone, which is the realised figure in some tables and its percentage in others. */
    ADVANCE,
    PERCENTAGE,
    CUMULATIVE,
    JUSTIFICATION,
    /** A figure that is not read, such as the realised one of the whole year. */
    UNREAD;

    private static final List<String> REALISED_WORDS =
            List.of("realizad", "alcanzad", "lograd", "ejecutad", "obtenid", "cumplid", "alcance", "logro");
    private static final List<String> PROGRAMMED_WORDS =
            List.of("programad", "programacion", "planead", "previst", "esperad", "calendarizad", "planificad");
    private static final List<String> EXPLAINED_WORDS = List.of("justifica", "observacion", "comentario");

    /**
     * The figure that the words name, in one row of headers.
     *
     * @param ofQuarter whether the column is known to be of a quarter, so that a year in its words is that of the whole group
     */
    static FigureWords of(List<String> words, boolean ofQuarter) {
        FigureWords figure = ofAnyTime(words);
        if (ofQuarter || !words.contains("anual")) {
            return figure;
        }
        return figure == PROGRAMMED || figure == NONE ? ANNUAL : figure == JUSTIFICATION ? figure : UNREAD;
    }

    private static FigureWords ofAnyTime(List<String> words) {
        if (begins(words, EXPLAINED_WORDS)) {
            return JUSTIFICATION;
        }
        boolean cumulative = begins(words, List.of("acumulad"));
        if (words.contains("%") || begins(words, List.of("porcentaje", "porc", "publicado", "cumplimiento"))) {
            return cumulative ? CUMULATIVE : PERCENTAGE;
        }
        boolean programmed = begins(words, PROGRAMMED_WORDS) || words.contains("prog");
        if (begins(words, REALISED_WORDS) || words.contains("real") || words.contains("resultado")) {
            return cumulative ? UNREAD : REALISED;
        }
        if (words.contains("avance") && !programmed) {
            return cumulative ? CUMULATIVE : ADVANCE;
        }
        if (programmed || words.contains("meta") || words.contains("metas")) {
            return PROGRAMMED;
        }
        return cumulative ? CUMULATIVE : NONE;
    }

    private static boolean begins(List<String> words, List<String> beginnings) {
        return words.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
    }
}

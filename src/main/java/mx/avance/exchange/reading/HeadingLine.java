package mx.avance.exchange.reading;

import java.util.Optional;

/** The four lines of the heading, each known by how it begins. */
enum HeadingLine {
    TITLE("SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS", "2024"),
    AXIS("EJE ", "1: NOMBRE DEL EJE"),
    PROGRAMME("CLAVE Y NOMBRE DEL PPA", ": M-PPA 1.4 NOMBRE DEL PROGRAMA"),
    DEPENDENCIA("NOMBRE DE LA DEPENDENCIA", " QUE ATIENDE AL PROGRAMA: DEPENDENCIA");

    private final String beginning;
    private final String example;

    HeadingLine(String beginning, String example) {
        this.beginning = beginning;
        this.example = example;
    }

    /** How the whole line should look, for a message. */
    String example() {
        return beginning.strip() + (Character.isLetterOrDigit(example.charAt(0)) ? " " : "") + example;
    }

    /** What comes after the beginning of the line. */
    String rest(String text) {
        return Texts.trim(text.substring(beginning.length()));
    }

    /** Which line of the heading a text is, if any. */
    static Optional<HeadingLine> of(String text) {
        for (HeadingLine line : values()) {
            if (text.regionMatches(true, 0, line.beginning, 0, line.beginning.length())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}

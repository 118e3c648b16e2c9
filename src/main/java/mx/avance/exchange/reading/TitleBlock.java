package mx.avance.exchange.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.base.SearchText;
import mx.avance.exchange.reading.TableMapping.Constant;

/** What the rows above a table say of all of it: the lines of the published heading, or labels such as «Programa:» with their text beside. */
final class TitleBlock {

    private static final Map<String, HeadingLine> LABELS = Map.of(
            "programa presupuestario", HeadingLine.PROGRAMME,
            "programa", HeadingLine.PROGRAMME,
            "ppa", HeadingLine.PROGRAMME,
            "clave y nombre del programa", HeadingLine.PROGRAMME,
            "dependencia", HeadingLine.DEPENDENCIA,
            "nombre de la dependencia", HeadingLine.DEPENDENCIA,
            "dependencia responsable", HeadingLine.DEPENDENCIA,
            "ejercicio", HeadingLine.TITLE,
            "ejercicio fiscal", HeadingLine.TITLE);

    /** The label of the quarter in the workbooks of the product. */
    private static final String REPORTED = "trimestre que se informa";

    private final Map<Constant, String> said = new EnumMap<>(Constant.class);
    private final Set<String> years = new TreeSet<>();

    private TitleBlock() {}

    /** @param rows those above the headers */
    static Map<Constant, String> of(List<SheetRow> rows) {
        TitleBlock block = new TitleBlock();
        for (SheetRow row : rows) {
            List<String> texts = row.filled().stream()
                    .map(row::text)
                    .map(t -> t.replace('\n', ' '))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                block.take(texts.get(i), i + 1 < texts.size() ? texts.get(i + 1) : "");
            }
        }
        if (block.years.size() == 1) {
            block.said.putIfAbsent(Constant.YEAR, block.years.iterator().next());
        }
        return block.said;
    }

    /** The year in a text, when it names one and no other. */
    static Optional<String> year(String text) {
        Set<String> years = new TreeSet<>();
        addYears(text, years);
        return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
    }

    private void take(String text, String beside) {
        addYears(text, years);
        Optional<HeadingLine> line = HeadingLine.of(text);
        int colon = text.indexOf(':');
        String after = colon < 0 ? "" : Texts.trim(text.substring(colon + 1));
        String value = after.isEmpty() ? beside : after;
        if (line.isPresent()) {
            take(line.get(), text, value);
            return;
        }
        String label = SearchText.normalise(colon < 0 ? text : text.substring(0, colon));
        if (label.equals(REPORTED) && !value.isEmpty()) {
            said.putIfAbsent(Constant.QUARTER, value);
            return;
        }
        HeadingLine named = LABELS.get(label);
        if (named != null && !value.isEmpty()) {
            take(named, text, value);
        }
    }

    private void take(HeadingLine line, String text, String value) {
        switch (line) {
            case TITLE -> year(text).or(() -> year(value)).ifPresent(year -> said.putIfAbsent(Constant.YEAR, year));
            case AXIS -> takeAxis(line.rest(text), value);
            case PROGRAMME -> takeProgramme(value);
            case DEPENDENCIA -> said.putIfAbsent(Constant.DEPENDENCIA, value);
        }
    }

    private void takeAxis(String rest, String name) {
        int end = 0;
        while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
            end++;
        }
        if (ProgrammeKey.number(rest.substring(0, end)) != null) {
            said.putIfAbsent(Constant.AXIS_NUMBER, rest.substring(0, end));
            if (!name.isEmpty()) {
                said.putIfAbsent(Constant.AXIS_NAME, name);
            }
        }
    }

    private void takeProgramme(String value) {
        ProgrammeKey key = ProgrammeKey.before(value);
        if (key == null) {
            said.putIfAbsent(Constant.PROGRAMME_NAME, value);
            return;
        }
        said.putIfAbsent(Constant.PROGRAMME_KEY, key.text());
        if (!key.name().isEmpty()) {
            said.putIfAbsent(Constant.PROGRAMME_NAME, key.name());
        }
    }

    private static void addYears(String text, Set<String> years) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            String word = text.substring(i, i + 4);
            boolean alone = (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                    && (i + 4 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 4)));
            if (alone && word.startsWith("20") && Texts.onlyDigits(word)) {
                years.add(word);
            }
        }
    }
}

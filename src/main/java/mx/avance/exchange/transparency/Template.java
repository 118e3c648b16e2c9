package mx.avance.exchange.transparency;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.figures.Sense;
import org.jspecify.annotations.Nullable;

/**
 * A format of transparency: which law asks for it, and which field of the product stands in which column. It is data, because laws are reformed and states have
 * articles of their own.
 *
 * @param id by which it is chosen
 * @param version of the guidelines it follows
 * @param titleRow in which the labels of the title block stand, from 1; their values are in the next one
 * @param headerRow in which the headers stand, from 1; the data begins in the next one
 * @param catalogueSheet hidden, with the values that the sense may have
 * @param senses how the catalogue calls each of them
 */
record Template(
        String id,
        String version,
        String law,
        String article,
        String fraction,
        String title,
        String shortName,
        String description,
        String sheet,
        int titleRow,
        String tableTitle,
        int tableTitleRow,
        int headerRow,
        String catalogueSheet,
        Map<Sense, String> senses,
        List<Column> columns,
        Notes notes) {

    /** @throws IllegalArgumentException with a sentence that says what is wrong with it */
    Template {
        want(id != null && !id.isBlank(), "le falta «id»");
        want(columns != null && !columns.isEmpty(), "le faltan «columns»");
        want(notes != null, "le faltan «notes»");
        want(sheet != null && !sheet.isBlank() && sheet.length() <= 31, "«sheet» lleva de 1 a 31 letras");
        want(
                titleRow > 0 && tableTitleRow > titleRow + 1 && headerRow > tableTitleRow,
                "sus renglones no van en orden");
        want(senses != null && senses.size() == Sense.values().length, "«senses» lleva ASCENDING y DESCENDING");
        want(catalogueSheet != null && !catalogueSheet.isBlank(), "le falta «catalogueSheet»");
        want(
                columns.stream().map(Column::field).distinct().count() == columns.size(),
                "un campo aparece en dos columnas");
        senses = Map.copyOf(senses);
        columns = List.copyOf(columns);
    }

    private static void want(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException("La plantilla no sirve: " + otherwise + ".");
        }
    }

    /**
     * A column.
     *
     * @param width in letters
     */
    record Column(String header, Field field, double width) {

        Column {
            want(
                    header != null && field != null && width > 0 && width < 256,
                    "una columna no lleva «header», «field» y «width»");
        }
    }

    /**
     * What stands in the note of a row with empty cells.
     *
     * @param missing of those that the ficha técnica leaves empty
     * @param usualReason where nobody gives another
     * @param fields of the others
     */
    record Notes(String missing, String usualReason, Map<Field, String> fields) {

        Notes {
            want(missing != null && usualReason != null, "sus «notes» llevan «missing» y «usualReason»");
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /** The columns that the ficha técnica fills. */
    List<Column> ofSheet() {
        return columns.stream().filter(column -> column.field().isOfSheet()).toList();
    }

    /** The header of a field. */
    String header(Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(Column::header)
                .findFirst()
                .orElseThrow();
    }

    boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** {@code LGT_Art_70_Fr_VI (2023-04-26)}. */
    String name() {
        return id + " (" + version + ")";
    }

    @Nullable
    String note(Field field) {
        return notes.fields().get(field);
    }

    String sense(Sense sense) {
        return Objects.requireNonNull(senses.get(sense));
    }
}

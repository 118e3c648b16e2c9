package mx.avance.exchange.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ImportReview.ProgrammeReview;
import mx.avance.exchange.reading.Place;
import mx.avance.exchange.reading.RowCell;
import mx.avance.exchange.reading.Severity;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** What is said of files, of their cells and of what becomes of them. */
final class ImportWords {

    private ImportWords() {}

    static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    /** "32 nuevos". */
    static String added(int count) {
        return counted("import.new.", count);
    }

    /** "3 cambiados". */
    static String changed(int count) {
        return counted("import.changed.", count);
    }

    /** "2 rechazados". */
    static String refused(int count) {
        return counted("import.refused.", count);
    }

    /** "5 problemas". */
    static String problems(int count) {
        return counted("import.problems.", count);
    }

    /** "32 nuevos, 3 cambiados": what would be written. */
    static String written(int added, int changed) {
        if (changed == 0) {
            return added(added);
        }
        return added == 0 ? changed(changed) : added(added) + ", " + changed(changed);
    }

    private static String counted(String family, int count) {
        return count == 1 ? text(family + "one") : text(family + "many", Formats.count(count));
    }

    /** What a file turned out to be; a format without a word of ours is called by its own name. */
    static String format(@Nullable String format) {
        return switch (format) {
            case null -> text("import-format.unknown");
            case "unknown" -> text("import-format.unknown");
            case "published-text" -> text("import-format.published-text");
            case "xlsx" -> text("import-format.xlsx");
            case "csv" -> text("import-format.csv");
            default -> format;
        };
    }

    /** "Meta realizada T1". */
    static String cell(RowCell cell, @Nullable Quarter quarter) {
        String name = text("row-cell." + hyphens(cell));
        return quarter == null ? name : name + " " + quarter.name();
    }

    /** "Meta programada T1". */
    static String meaning(Column column) {
        String name = text("column-role." + hyphens(column.role()));
        return column.role().isQuarterly() ? name + " T" + column.quarter() : name;
    }

    static String constant(Constant constant) {
        return text("table-constant." + hyphens(constant));
    }

    static String severity(Severity severity) {
        return text("severity." + hyphens(severity));
    }

    /**
     * "Hoja X, celda C5", "renglón 27, columna 11".
     *
     * @param column 0 for the whole line
     */
    static String place(@Nullable String sheet, int line, int column) {
        if (sheet == null) {
            return column == 0
                    ? text("import.place.line", String.valueOf(line))
                    : text("import.place.cell", String.valueOf(line), String.valueOf(column));
        }
        return column == 0
                ? text("import.place.sheet-line", sheet, String.valueOf(line))
                : text("import.place.sheet-cell", sheet, Place.letters(column) + line);
    }

    /** "M-PPA 1.4, T1 2024". */
    static String named(ProgrammeReview programme) {
        return programme.key() + ", " + programme.quarter().name() + " " + programme.year();
    }

    private static String hyphens(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

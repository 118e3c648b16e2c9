package mx.avance.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import mx.avance.exchange.CellDifference;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.ImportReview.Numbers;
import mx.avance.exchange.ImportReview.ProgrammeReview;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.Severity;
import mx.avance.exchange.reading.TableToMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program is told of a file. The names are those of the open data, stable: programs read them.
 *
 * @param year of the only document of the file; {@code null} when there are several or none, as {@code quarter} and {@code programme}
 * @param applied whether something was written
 * @param importId of what was written
 */
record ImportAnswer(
        @JsonProperty("formato") @Nullable String format,
        @JsonProperty("ejercicio") @Nullable Integer year,
        @JsonProperty("trimestre") @Nullable Integer quarter,
        @JsonProperty("programa") @Nullable String programme,
        @JsonProperty("programas") List<Programme> programmes,
        @JsonProperty("nuevos") int newRows,
        @JsonProperty("cambiados") int changedRows,
        @JsonProperty("sin_cambio") int unchangedRows,
        @JsonProperty("rechazados") int refusedRows,
        @JsonProperty("celdas_cambiadas") int changedCells,
        @JsonProperty("aplicado") boolean applied,
        @JsonProperty("importacion") @Nullable Long importId,
        @JsonProperty("cambios") List<Change> changes,
        @JsonProperty("problemas") List<Told> problems,
        @JsonProperty("por_mapear") List<ToMap> toMap) {

    /** A document of the file. */
    record Programme(
            @JsonProperty("hoja") @Nullable String sheet,
            @JsonProperty("ejercicio") int year,
            @JsonProperty("trimestre") int quarter,
            @JsonProperty("programa") String key,
            @JsonProperty("nombre") String name,
            @JsonProperty("nuevo") boolean isNew,
            @JsonProperty("nuevos") int newRows,
            @JsonProperty("cambiados") int changedRows,
            @JsonProperty("sin_cambio") int unchangedRows,
            @JsonProperty("rechazados") int refusedRows) {

        static Programme of(ProgrammeReview p) {
            return new Programme(
                    p.sheet(),
                    p.year(),
                    p.quarter().number(),
                    p.key(),
                    p.name(),
                    p.isNew(),
                    p.newRows(),
                    p.changedRows(),
                    p.unchangedRows(),
                    p.refusedRows());
        }
    }

    /** A cell that says something else than what was stored; {@code null} for a blank, which is not a zero. */
    record Change(
            @JsonProperty("hoja") @Nullable String sheet,
            @JsonProperty("fila") int line,
            @JsonProperty("columna") int column,
            @JsonProperty("clave") String clave,
            @JsonProperty("campo") String field,
            @JsonProperty("trimestre") @Nullable Integer quarter,
            @JsonProperty("antes") @Nullable String before,
            @JsonProperty("despues") @Nullable String after,
            @JsonProperty("rechazo") @Nullable String refused) {

        static Change of(CellDifference d) {
            return new Change(
                    d.sheet(),
                    d.line(),
                    d.column(),
                    d.clave().toString(),
                    ImportAnswer.field(d),
                    d.quarter() == null ? null : d.quarter().number(),
                    d.before(),
                    d.after(),
                    d.refused());
        }
    }

    /** Something to look at in the file. */
    record Told(
            @JsonProperty("hoja") @Nullable String sheet,
            @JsonProperty("fila") int line,
            @JsonProperty("columna") int column,
            @JsonProperty("encontrado") String found,
            @JsonProperty("mensaje") String message,
            @JsonProperty("severidad") String severity) {

        static Told of(Problem p) {
            return new Told(p.sheet(), p.line(), p.column(), p.found(), p.message(), word(p.severity()));
        }

        private static String word(Severity severity) {
            return switch (severity) {
                case ERROR -> "error";
                case WARNING -> "advertencia";
                case NOTE -> "nota";
            };
        }
    }

    /** A table of which somebody has to say, on the screen Importar, what its columns mean. */
    record ToMap(
            @JsonProperty("hoja") @Nullable String sheet,
            @JsonProperty("encabezados") List<String> headers,
            @JsonProperty("falta") List<String> missing) {

        static ToMap of(TableToMap table) {
            return new ToMap(
                    table.sheet(),
                    table.headers(),
                    table.missing().stream().sorted().toList());
        }
    }

    static ImportAnswer of(ImportReview review) {
        Optional<ProgrammeReview> only = review.onlyProgramme();
        Numbers numbers = review.numbers();
        return new ImportAnswer(
                review.format(),
                only.map(ProgrammeReview::year).orElse(null),
                only.map(p -> p.quarter().number()).orElse(null),
                only.map(ProgrammeReview::key).orElse(null),
                review.programmes().stream().map(Programme::of).toList(),
                numbers.newRows(),
                numbers.changedRows(),
                numbers.unchangedRows(),
                numbers.refusedRows(),
                numbers.changedCells(),
                review.importId() != null,
                review.importId(),
                review.differences().stream().map(Change::of).toList(),
                review.problems().stream().map(Told::of).toList(),
                review.toMap().stream().map(ToMap::of).toList());
    }

    /** Nothing but why it was refused. */
    static ImportAnswer refused(String sentence) {
        Told why = new Told(null, 1, 0, "", sentence, "error");
        return new ImportAnswer(
                null, null, null, null, List.of(), 0, 0, 0, 0, 0, false, null, List.of(), List.of(why), List.of());
    }

    /** The name of a cell, as the open data call it. */
    private static String field(CellDifference difference) {
        return switch (difference.cell()) {
            case LEVEL -> "nivel";
            case UNIT -> "unidad";
            case CLAVE -> "clave";
            case NARRATIVE -> "resumen";
            case SIGLAS -> "siglas";
            case INDICATOR -> "indicador";
            case FREQUENCY -> "frecuencia";
            case UNIT_OF_MEASURE -> "unidad_medida";
            case VARIABLES_UNIT -> "unidad_variables";
            case ANNUAL -> "meta_anual";
            case PROGRAMMED -> "programado";
            case REALISED -> "realizado";
            case QUARTER_PERCENTAGE -> "publicado";
            case CUMULATIVE_PERCENTAGE -> "publicado_acumulado";
            case JUSTIFICATION -> "justificacion";
        };
    }
}

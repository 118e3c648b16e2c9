package mx.avance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.capture.PlanReport;
import mx.avance.capture.QuarterWindow;
import mx.avance.consistency.FoundRow;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Band;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.plan.ProgrammeDirectory;
import mx.avance.plan.Rollup;
import mx.avance.publication.Cut;
import mx.avance.publication.PublishedRecord;
import org.jspecify.annotations.Nullable;

/** The columns of each thing that is told, and how they are filled. Stable: programs read these names; a new column is added at the end. */
final class Columns {

    static final List<String> YEARS =
            List.of("ejercicio", "trimestre", "estado", "abre", "cierra", "publicado", "corte", "publicado_en");

    static final List<String> CUTS = List.of(
            "ejercicio", "trimestre", "corte", "publicado_en", "trimestres", "indicadores", "semaforo", "sha256");

    static final List<String> BANDS = List.of(
            "semaforo",
            "nombre",
            "procedencia",
            "en_uso",
            "orden",
            "banda",
            "desde",
            "desde_incluido",
            "hasta",
            "hasta_incluido");

    static final List<String> PROGRAMMES =
            List.of("ejercicio", "programa", "nombre", "eje_numero", "eje", "dependencia");

    static final List<String> PLAN = List.of(
            "ejercicio",
            "programa",
            "clave",
            "nivel",
            "unidad",
            "resumen",
            "siglas",
            "indicador",
            "frecuencia",
            "unidad_medida",
            "unidad_variables",
            "acumulacion",
            "sentido",
            "regla_padre",
            "meta_anual_original",
            "meta_anual",
            "programado_original_t1",
            "programado_original_t2",
            "programado_original_t3",
            "programado_original_t4",
            "programado_t1",
            "programado_t2",
            "programado_t3",
            "programado_t4");

    static final List<String> PROGRESS = PublishedRecord.HEADER;

    static final List<String> FINDINGS = List.of(
            "regla", "severidad", "programa", "clave", "trimestre", "campo", "encontrado", "esperado", "mensaje");

    private static final Set<String> WHOLE = Set.of("ejercicio", "trimestre");
    private static final String ORIGINAL = "programado_original";

    private Columns() {}

    /** A quarter of a year. @param window {@code null} where it may not be told @param cut the last one; {@code null} for none */
    static OpenRow year(int year, Quarter quarter, @Nullable QuarterWindow window, @Nullable Cut cut) {
        LocalDate opens = window == null ? null : window.opensOn();
        LocalDate closes = window == null ? null : window.closesOn();
        return new OpenRow()
                .put("ejercicio", year)
                .put("trimestre", quarter.number())
                .put("estado", window == null ? null : window.state().name())
                .put("abre", opens == null ? null : opens.toString())
                .put("cierra", closes == null ? null : closes.toString())
                .put("publicado", cut != null)
                .put("corte", cut == null ? null : Integer.valueOf(cut.number()))
                .put("publicado_en", cut == null ? null : moment(cut.publishedAt()));
    }

    /** Who published it and why is told on the screens: not who works there. */
    static OpenRow cut(Cut cut, String bands) {
        return new OpenRow()
                .put("ejercicio", cut.year())
                .put("trimestre", cut.quarter().number())
                .put("corte", cut.number())
                .put("publicado_en", moment(cut.publishedAt()))
                .put("trimestres", cut.quarters())
                .put("indicadores", cut.rows())
                .put("semaforo", bands)
                .put("sha256", cut.sha256());
    }

    /** The bands of a preset, one row each. */
    static List<OpenRow> bands(KnownPreset known) {
        List<OpenRow> rows = new ArrayList<>();
        for (Band band : known.preset().bands()) {
            rows.add(new OpenRow()
                    .put("semaforo", known.preset().code())
                    .put("nombre", known.preset().name())
                    .put("procedencia", known.preset().origin())
                    .put("en_uso", known.inForce())
                    .put("orden", rows.size() + 1)
                    .put("banda", band.signal().word())
                    .put("desde", band.lower(), 0)
                    .put("desde_incluido", band.lowerIncluded())
                    .put("hasta", band.upper(), 0)
                    .put("hasta_incluido", band.upperIncluded()));
        }
        return rows;
    }

    static OpenRow programme(int year, ProgrammeDirectory.Entry programme) {
        return new OpenRow()
                .put("ejercicio", year)
                .put("programa", programme.programmeKey())
                .put("nombre", programme.name())
                .put("eje_numero", programme.axisNumber())
                .put("eje", programme.axisName())
                .put("dependencia", programme.unit());
    }

    /** A programme of a cut, which keeps only its key. */
    static OpenRow publishedProgramme(int year, String key) {
        OpenRow row = new OpenRow().put("ejercicio", year).put("programa", key);
        PROGRAMMES.subList(2, PROGRAMMES.size()).forEach(column -> row.put(column, (String) null));
        return row;
    }

    static OpenRow plan(int year, PlanReport.Row planned) {
        PlanReport.Line line = planned.line();
        OpenRow row = new OpenRow()
                .put("ejercicio", year)
                .put("programa", line.programmeKey())
                .put("clave", line.clave())
                .put("nivel", line.level().word())
                .put("unidad", line.unit())
                .put("resumen", line.narrative())
                .put("siglas", line.siglas())
                .put("indicador", line.name())
                .put("frecuencia", line.frequency().word())
                .put("unidad_medida", line.unitOfMeasure())
                .put("unidad_variables", line.variablesUnit())
                .put("acumulacion", word(line.accumulation()))
                .put("sentido", line.sense() == Sense.ASCENDING ? "ascendente" : "descendente")
                .put("regla_padre", line.rollup() == Rollup.OWN ? "dato propio" : "suma de hijos")
                .put("meta_anual_original", line.annualOriginal(), line.decimals())
                .put("meta_anual", line.annual(), line.decimals());
        for (Quarter quarter : Quarter.values()) {
            row.put(
                    PublishedRecord.column(ORIGINAL, quarter),
                    planned.targets().get(quarter.ordinal()).original(),
                    line.decimals());
        }
        for (Quarter quarter : Quarter.values()) {
            row.put(
                    PublishedRecord.column("programado", quarter),
                    planned.targets().get(quarter.ordinal()).inForce(),
                    line.decimals());
        }
        return row;
    }

    /** The plan of an indicator as far as its cut tells it: the targets that were in force. */
    static OpenRow publishedPlan(int year, PublishedRecord published) {
        OpenRow row = new OpenRow().put("ejercicio", year);
        PLAN.subList(1, PLAN.size()).forEach(column -> row.put(column, published.get(column)));
        return row;
    }

    /** What is told of an indicator in a quarter. */
    static OpenRow progress(PublishedRecord published) {
        OpenRow row = new OpenRow();
        for (String column : PROGRESS) {
            String value = published.get(column);
            if (WHOLE.contains(column) && value != null) {
                row.put(column, Integer.parseInt(value));
            } else {
                row.put(column, value);
            }
        }
        return row;
    }

    static OpenRow finding(FoundRow found) {
        Quarter quarter = found.quarter();
        return new OpenRow()
                .put("regla", found.rule().name())
                .put("severidad", found.rule().gravity().word())
                .put("programa", found.programmeKey())
                .put("clave", found.clave())
                .put("trimestre", quarter == null ? null : Integer.valueOf(quarter.number()))
                .put("campo", found.field().column())
                .put("encontrado", found.found())
                .put("esperado", found.expected())
                .put("mensaje", found.message());
    }

    private static String word(Accumulation accumulation) {
        return switch (accumulation) {
            case SUM -> "acumulable";
            case CONSTANT -> "constante";
            case LAST -> "último valor";
            case AVERAGE -> "promedio";
        };
    }

    private static String moment(Instant at) {
        return Objects.toString(at.truncatedTo(ChronoUnit.SECONDS));
    }
}

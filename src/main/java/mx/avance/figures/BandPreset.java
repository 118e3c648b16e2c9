package mx.avance.figures;

import static mx.avance.figures.Signal.CRITICAL;
import static mx.avance.figures.Signal.HIGH;
import static mx.avance.figures.Signal.LOW;
import static mx.avance.figures.Signal.ON_TARGET;
import static mx.avance.figures.Signal.OVER;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bands of a semáforo: an ordered partition of [0, infinity), so that every percentage has exactly one signal. No national norm fixes the
 * thresholds, so they are data of the municipality; the presets are named by their origin. Real rules fail at the ends (Nuevo León's is both green and
 * yellow at exactly 5 %, and nothing at 15 %), which is why a preset cannot exist with a gap or an overlap.
 *
 * @param code what a program calls it; not blank
 * @param name what a person calls it; not blank
 * @param origin where the thresholds come from, a Spanish sentence
 * @param bands in order, the first from 0 included, the last without end
 */
public record BandPreset(String code, String name, String origin, List<Band> bands) {

    /** The default: ±10 % of the official forms, split again at ±30 %. */
    public static final BandPreset GENERAL = new BandPreset(
            "GENERAL",
            "General ±10/±30",
            "Propuesta de Avance: el ±10 % a partir del cual el formato PbRM-08b del Estado de México pide justificar la variación, y un segundo"
                    + " límite a ±30 % para separar lo grave; no procede de una norma.",
            List.of(
                    below(CRITICAL, 70),
                    new Band(LOW, percent(70), true, percent(90), false),
                    new Band(ON_TARGET, percent(90), true, percent(110), true),
                    new Band(HIGH, percent(110), false, percent(130), true),
                    above(OVER, 130)));

    public static final BandPreset ESTADO_DE_MEXICO = new BandPreset(
            "ESTADO_DE_MEXICO",
            "Estado de México ±10",
            "Formatos municipales PbRM-08b y 08c del Estado de México, que piden justificar la variación superior a ±10 por ciento; 90 y 110 exactos"
                    + " quedan en meta. El sistema revisado trunca a dos decimales antes de comparar; aquí se compara el valor sin redondear.",
            List.of(below(LOW, 90), new Band(ON_TARGET, percent(90), true, percent(110), true), above(HIGH, 110)));

    public static final BandPreset NUEVO_LEON = new BandPreset(
            "NUEVO_LEON",
            "Nuevo León ±5/±15",
            "Ficha técnica del indicador del estado de Nuevo León, 2022. Su texto se traslapa en los extremos: ±5 % exacto es verde y amarillo a la vez,"
                    + " y +15 % y -15 % exactos no tienen color; aquí 95 y 105 quedan en meta, 85 en bajo y 115 en alto.",
            List.of(
                    below(CRITICAL, 85),
                    new Band(LOW, percent(85), true, percent(95), false),
                    new Band(ON_TARGET, percent(95), true, percent(105), true),
                    new Band(HIGH, percent(105), false, percent(115), true),
                    above(OVER, 115)));

    public static final BandPreset FEDERAL = new BandPreset(
            "FEDERAL",
            "Federal 95-105",
            "Análisis de los datos abiertos de las matrices de indicadores federales: menos de 95 es bajo, de 95 a 105 correcto y más de 105 alto; no es una"
                    + " norma federal.",
            List.of(below(LOW, 95), new Band(ON_TARGET, percent(95), true, percent(105), true), above(HIGH, 105)));

    private static final List<BandPreset> PRESETS = List.of(GENERAL, ESTADO_DE_MEXICO, NUEVO_LEON, FEDERAL);

    /** @throws IllegalArgumentException with a sentence that says what is wrong and where, when the bands are not an ordered partition */
    public BandPreset {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Un semáforo lleva clave y nombre.");
        }
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("Un semáforo tiene al menos una banda.");
        }
        requireDistinctSignals(bands);
        requireStartAtZero(bands.getFirst());
        for (int i = 0; i + 1 < bands.size(); i++) {
            requireMeeting(bands.get(i), bands.get(i + 1));
        }
        requireNoEnd(bands.getLast());
    }

    /** The presets, the default first. */
    public static List<BandPreset> presets() {
        return PRESETS;
    }

    /** The band of a percentage, by its exact value. */
    public Band band(Percentage percentage) {
        return bands.stream()
                .filter(band -> band.contains(percentage))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The bands of " + code + " leave out " + percentage));
    }

    /** The signal of a percentage, by its exact value: 89.995 % is below 90 though it is displayed as 90.00. */
    public Signal signal(Percentage percentage) {
        return band(percentage).signal();
    }

    /**
     * The signal of a progress. A blank target and a target of 0 look the same; a descending indicator that realised 0 of its target is in the
     * last band, as any percentage that grows without limit.
     */
    public Signal signal(Progress progress) {
        return switch (progress) {
            case Progress.Known known -> signal(known.percentage());
            case Progress.Unknown unknown ->
                switch (unknown.absence()) {
                    case NOT_CAPTURED -> Signal.NOT_CAPTURED;
                    case NO_TARGET, TARGET_BLANK -> Signal.NO_TARGET;
                    case PROGRESS_WITHOUT_TARGET -> Signal.PROGRESS_WITHOUT_TARGET;
                    case NO_LIMIT -> bands.getLast().signal();
                };
        };
    }

    private static void requireDistinctSignals(List<Band> bands) {
        Set<Signal> seen = EnumSet.noneOf(Signal.class);
        for (Band band : bands) {
            if (!seen.add(band.signal())) {
                throw new IllegalArgumentException("La banda " + named(band) + " se repite: cada una aparece una vez.");
            }
        }
    }

    private static void requireStartAtZero(Band first) {
        if (first.lower().signum() != 0) {
            throw new IllegalArgumentException("La primera banda, " + named(first) + ", empieza en "
                    + first.lower().toPlainString() + ": debe empezar en 0.");
        }
        if (!first.lowerIncluded()) {
            throw new IllegalArgumentException("La primera banda, " + named(first) + ", deja fuera el 0.");
        }
    }

    private static void requireMeeting(Band band, Band next) {
        @Nullable BigDecimal end = band.upper();
        if (end == null) {
            throw new IllegalArgumentException("La banda " + named(band) + " no tiene límite superior y le sigue "
                    + named(next) + ": solo la última llega a infinito.");
        }
        int order = end.compareTo(next.lower());
        if (order != 0) {
            throw new IllegalArgumentException("La banda " + named(band) + " termina en " + end.toPlainString()
                    + " y la siguiente empieza en " + next.lower().toPlainString() + ": "
                    + (order < 0 ? "queda un hueco." : "se traslapan."));
        }
        if (band.upperIncluded() && next.lowerIncluded()) {
            throw new IllegalArgumentException("La banda " + named(band) + " y la siguiente incluyen las dos el "
                    + end.toPlainString() + ": se traslapan.");
        }
        if (!band.upperIncluded() && !next.lowerIncluded()) {
            throw new IllegalArgumentException("Ni la banda " + named(band) + " ni la siguiente incluyen el "
                    + end.toPlainString() + ": queda un hueco.");
        }
    }

    private static void requireNoEnd(Band last) {
        @Nullable BigDecimal end = last.upper();
        if (end != null) {
            throw new IllegalArgumentException("La última banda, " + named(last) + ", termina en " + end.toPlainString()
                    + ": debe llegar a infinito.");
        }
    }

    private static String named(Band band) {
        return "«" + band.signal().word() + "»";
    }

    private static Band below(Signal signal, long percent) {
        return new Band(signal, BigDecimal.ZERO, true, percent(percent), false);
    }

    private static Band above(Signal signal, long percent) {
        return new Band(signal, percent(percent), false, null, false);
    }

    private static BigDecimal percent(long percent) {
        return BigDecimal.valueOf(percent);
    }
}

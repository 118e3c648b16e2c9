package mx.avance.consistency.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Absence;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;

/**
 * Writes the sentence of a justification from the figures, in the manner of the official documents ("Se logra el 131.44% de la meta trimestral al suministrar…"),
 * in several phrasings. Where the advance is off its target it ends with room for the cause. What is proposed passes every rule: what would not is left out.
 */
public final class TextProposals {

    /** How a proposal ends that waits for its cause. */
    public static final String ROOM = " Lo anterior debido a ";

    private static final String[] QUARTERS = {"primer", "segundo", "tercer", "cuarto"};

    private final CheckedEntry entry;
    private final ThingCounted thing;

    private TextProposals(CheckedEntry entry) {
        this.entry = entry;
        this.thing = ThingCounted.of(entry.indicator());
    }

    /** The proposals for an entry, the most usual first; none before the realised figure is captured. */
    public static List<String> of(CheckedIndicator indicator, mx.avance.figures.Quarter quarter, RulesInForce rules) {
        CheckedEntry entry = CheckedEntry.with(indicator, quarter, "", rules);
        return new TextProposals(entry)
                .all().stream()
                        .filter(text -> passes(CheckedEntry.with(indicator, quarter, text, rules)))
                        .toList();
    }

    private static boolean passes(CheckedEntry entry) {
        return Checker.check(entry).stream().noneMatch(finding -> finding.rule().subject() == RuleCode.Subject.WORDS);
    }

    private List<String> all() {
        Amount realised = entry.realised();
        List<String> texts = switch (entry.progress()) {
            case Progress.Known known when realised != null -> known(known.percentage(), realised);
            case Progress.Known known -> List.of();
            case Progress.Unknown unknown -> unknown(unknown.absence(), realised);
        };
        return texts.stream().map(text -> text + room()).toList();
    }

    private String room() {
        Signal signal = entry.signal();
        boolean off = signal.isBand() && signal != Signal.ON_TARGET || signal == Signal.PROGRESS_WITHOUT_TARGET;
        return off ? ROOM : "";
    }

    private String quarter() {
        return QUARTERS[entry.quarter().ordinal()] + " trimestre";
    }

    private List<String> known(Percentage percentage, Amount realised) {
        String percent = percent(percentage);
        String done = entry.amount(realised);
        String planned = entry.amount(entry.programmed());
        if (entry.indicator().percentFigures()) {
            return List.of(
                    "En el " + quarter() + " se obtuvo " + done + " de un " + planned + " programado, con un avance de "
                            + percent + ".",
                    "Se logra el " + percent + " de la meta trimestral: el resultado fue de " + done + " contra "
                            + planned + " programado.");
        }
        if (entry.indicator().figures().sense() == Sense.DESCENDING) {
            return List.of(
                    "En el " + quarter() + " se registraron " + done + thing.noun() + " contra " + planned + " "
                            + thing.programmed() + ", con un avance de " + percent + " de la meta.",
                    "Se logra el " + percent + " de la meta trimestral, con " + done + thing.noun() + " contra "
                            + planned + " " + thing.programmed() + ".");
        }
        List<String> texts = new ArrayList<>();
        texts.add("Se logra el " + percent + " de la meta trimestral al " + thing.doing() + " " + done + thing.noun()
                + " de un total de " + planned + " " + thing.programmed() + ".");
        texts.add("En el " + quarter() + " se " + thing.did() + " " + done + thing.noun() + " de " + thing.the() + " "
                + planned + " que se tenían " + thing.programmed() + ", con un avance de " + percent + ".");
        texts.add("De " + thing.the() + " " + planned + thing.noun() + " " + thing.programmed() + " para el "
                + quarter() + " se " + thing.did() + " " + done + ", lo que representa el " + percent + " de la meta"
                + distance(percentage, realised) + ".");
        if (percentage.compareToPercent(java.math.BigDecimal.valueOf(100)) == 0) {
            texts.add("Se cumplió la meta del " + quarter() + " al 100%: se " + thing.did() + " " + done + thing.noun()
                    + " de " + planned + " " + thing.programmed() + ".");
        }
        return texts;
    }

    /** How far from the target, in the unit of the indicator. */
    private String distance(Percentage percentage, Amount realised) {
        Amount programmed = entry.programmed();
        int against = percentage.compareToPercent(java.math.BigDecimal.valueOf(100));
        if (programmed == null || against == 0) {
            return "";
        }
        String difference =
                Written.number(realised.value().subtract(programmed.value()).abs());
        return against > 0 ? ", " + difference + " más de lo programado" : "; faltaron " + difference;
    }

    private List<String> unknown(Absence absence, @org.jspecify.annotations.Nullable Amount realised) {
        return switch (absence) {
            case NOT_CAPTURED -> List.of();
            case NO_TARGET, TARGET_BLANK ->
                List.of(
                        "En este trimestre no hubo meta programada.",
                        "Para el " + quarter() + " no se tiene meta programada en esta actividad.");
            case PROGRESS_WITHOUT_TARGET ->
                List.of("En este trimestre no hubo meta programada; no obstante, se " + thing.did() + " "
                        + entry.amount(realised) + thing.noun() + ".");
            case NO_LIMIT ->
                List.of("En el " + quarter() + " se registraron 0" + thing.noun() + " contra "
                        + entry.amount(entry.programmed()) + " " + thing.programmed() + ".");
        };
    }

    /** {@code 131.44%}, {@code 100%}: without a space, as the documents write it. */
    private static String percent(Percentage percentage) {
        String digits = percentage.rounded().toPlainString();
        return (digits.endsWith(".00") && percentage.isExactAsDisplayed()
                        ? digits.substring(0, digits.length() - 3)
                        : digits)
                + "%";
    }

    /** The words for what an indicator counts. */
    private record ThingCounted(String noun, boolean feminine, String verb) {

        private static final List<String> FEMININE =
                List.of("a", "as", "ión", "ion", "iones", "dad", "dades", "tud", "tudes", "iz");

        /** Those that end like feminine ones and are not: los sistemas, los programas, los idiomas. */
        private static final List<String> MASCULINE = List.of(
                "ema", "emas", "grama", "gramas", "ioma", "iomas", "ploma", "plomas", "día", "días", "mapa", "mapas",
                "clima");

        static ThingCounted of(CheckedIndicator indicator) {
            String unit =
                    Optional.ofNullable(indicator.variablesUnit()).orElse("").strip();
            String clean = withoutStop(unit);
            String noun = clean.isEmpty() ? "" : " " + small(clean);
            String first = clean.isEmpty() ? "" : clean.split("\\s+")[0].toLowerCase(Locale.ROOT);
            return new ThingCounted(noun, isFeminine(first), DoingVerb.of(indicator.name() + " " + clean));
        }

        private static boolean isFeminine(String word) {
            return FEMININE.stream().anyMatch(word::endsWith)
                    && MASCULINE.stream().noneMatch(word::endsWith);
        }

        private static String withoutStop(String unit) {
            return unit.endsWith(".") ? unit.substring(0, unit.length() - 1) : unit;
        }

        /** "Solicitudes Administrativas" inside a sentence; siglas stay as they are. */
        private static String small(String unit) {
            StringBuilder small = new StringBuilder();
            for (String word : unit.split("\\s+")) {
                boolean siglas = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
                small.append(small.isEmpty() ? "" : " ").append(siglas ? word : word.toLowerCase(Locale.ROOT));
            }
            return small.toString();
        }

        String programmed() {
            return feminine ? "programadas" : "programados";
        }

        String the() {
            return feminine ? "las" : "los";
        }

        String doing() {
            return verb;
        }

        String did() {
            return DoingVerb.past(verb);
        }
    }
}

package mx.avance.consistency.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;

/** Faults of form of the rows of a programme. */
final class FormRules {

    private FormRules() {}

    /** {@link RuleCode#MALFORMED_CLAVE} */
    static final class MalformedClave implements IndicatorRule {

        @Override
        public RuleCode code() {
            return RuleCode.MALFORMED_CLAVE;
        }

        @Override
        public Optional<Finding> check(CheckedIndicator indicator, RulesInForce rules) {
            String printed = indicator.printedClave();
            if (printed == null || printed.equals(indicator.clave())) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                            code(),
                            indicator.id(),
                            null,
                            Field.CLAVE,
                            printed,
                            indicator.clave(),
                            "El documento escribe la clave «" + printed + "»; se leyó como " + indicator.clave()
                                    + ". Conviene corregirla en el documento.")
                    .on(printed));
        }
    }

    /** {@link RuleCode#LEVEL_DEPTH} */
    static final class LevelDepth implements IndicatorRule {

        @Override
        public RuleCode code() {
            return RuleCode.LEVEL_DEPTH;
        }

        @Override
        public Optional<Finding> check(CheckedIndicator indicator, RulesInForce rules) {
            Clave clave = Clave.of(indicator.clave());
            if (clave.level() == indicator.level()) {
                return Optional.empty();
            }
            String says = indicator.level().word();
            String is = clave.level().word();
            return Optional.of(Finding.of(
                            code(),
                            indicator.id(),
                            null,
                            Field.LEVEL,
                            says,
                            is,
                            "La clave " + indicator.clave() + " es de " + is + " por sus "
                                    + clave.segments().size() + " números, y el objetivo dice ser " + says + ".")
                    .on(indicator.clave()));
        }
    }

    /** {@link RuleCode#NUMBERING_GAP}: children are numbered from 1 without a gap. It stands at the first one after the gap. */
    static final class NumberingGap implements ProgrammeRule {

        @Override
        public RuleCode code() {
            return RuleCode.NUMBERING_GAP;
        }

        @Override
        public void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
            Map<Clave, TreeSet<Integer>> numbers = new HashMap<>();
            Map<Clave, CheckedIndicator> at = new HashMap<>();
            for (CheckedIndicator indicator : programme.indicators()) {
                Clave clave = Clave.of(indicator.clave());
                at.putIfAbsent(clave, indicator);
                clave.parent()
                        .ifPresent(parent -> numbers.computeIfAbsent(parent, p -> new TreeSet<>())
                                .add(clave.segments().getLast()));
            }
            at.forEach((clave, indicator) -> clave.parent().ifPresent(parent -> {
                TreeSet<Integer> brothers = numbers.getOrDefault(parent, new TreeSet<>());
                int own = clave.segments().getLast();
                Integer before = brothers.lower(own);
                int from = before == null ? 1 : before + 1;
                if (own > from) {
                    found.accept(gap(indicator, parent, from, own - 1));
                }
            }));
        }

        private Finding gap(CheckedIndicator indicator, Clave parent, int from, int to) {
            String missing = IntStream.rangeClosed(from, Math.min(to, from + 4))
                            .mapToObj(number -> parent + "." + number)
                            .collect(Collectors.joining(", "))
                    + (to > from + 4 ? "…" : "");
            return Finding.of(
                            code(),
                            indicator.id(),
                            null,
                            Field.CLAVE,
                            indicator.clave(),
                            missing,
                            "Antes de " + indicator.clave() + " falta " + missing
                                    + ". Revisa si el objetivo se dio de baja o si falta en el documento.")
                    .on(missing);
        }
    }

    /** {@link RuleCode#MISSING_VARIABLE_UNIT} */
    static final class MissingVariableUnit implements IndicatorRule {

        @Override
        public RuleCode code() {
            return RuleCode.MISSING_VARIABLE_UNIT;
        }

        @Override
        public Optional<Finding> check(CheckedIndicator indicator, RulesInForce rules) {
            String unit = indicator.variablesUnit();
            if (unit != null && !unit.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                    code(),
                    indicator.id(),
                    null,
                    Field.VARIABLES_UNIT,
                    "",
                    "la unidad de medida de las variables",
                    "Falta la unidad de medida de las variables de " + indicator.siglas()
                            + ": sin ella no se sabe qué cuentan sus cifras."));
        }
    }

    /** {@link RuleCode#ANNUAL_FREQUENCY}: measured once a year, unless the ficha names other quarters. */
    static final class AnnualFrequency implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.ANNUAL_FREQUENCY;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            CheckedIndicator indicator = entry.indicator();
            String measured = indicator.measuredQuarters();
            boolean annual = indicator.frequency() == Frequency.ANUAL || indicator.frequency() == Frequency.BIENAL;
            if (!annual
                    || entry.quarter() == Quarter.T4
                    || entry.realised() == null
                    || measured != null && !measured.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                            code(),
                            indicator.id(),
                            entry.quarter(),
                            Field.FREQUENCY,
                            indicator.frequency().word(),
                            "una frecuencia que incluya " + entry.quarter(),
                            "Su frecuencia es " + indicator.frequency().word().toLowerCase(java.util.Locale.ROOT)
                                    + " y tiene una cifra en " + entry.quarter()
                                    + ". Corrige la frecuencia, o di en la ficha en qué trimestres se mide.")
                    .on(entry.indicator().basis(entry.quarter())));
        }
    }
}

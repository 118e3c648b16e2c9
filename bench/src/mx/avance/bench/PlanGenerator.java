package mx.avance.bench;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import mx.avance.capture.ProgressTable;
import mx.avance.capture.QuarterCalendar;
import mx.avance.capture.TreeItem;
import mx.avance.capture.Windows;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.Planning;

/**
 * Fills an empty database with a made-up year, always the same: programmes of 37 objectives (1 Fin, 1 Propósito, 6 Componentes, 29 Actividades), an
 * indicator each, T1 captured over all bands, T2 to T4 only programmed.
 */
final class PlanGenerator {

    static final int YEAR = 2026;
    static final String RARE_WORD = "alcantarill";
    static final String COMMON_WORD = "porcentaje";

    private static final int PER_PROGRAMME = ProgrammeShape.SIZE;
    private static final int AT_ONCE = 5_000;
    private static final int DEPENDENCIAS = 12;
    private static final int DIRECCIONES = 47;

    private final Product product;
    private final Random random = new Random(20_261_123);
    private final SpanishText text = new SpanishText(random);

    PlanGenerator(Product product) {
        this.product = product;
    }

    /** Is told what has been loaded, and how quickly. */
    interface Progress {
        void loaded(String what, long rows, Duration took);
    }

    /** The ids of what was generated; question n of a scenario takes the n-th of a spread over the whole year. */
    record Plan(long fiscalYearId, int programmes, List<Long> dependencias, PlanCatalogue catalogue) {

        private int number(int n) {
            return (int) ((n * 997L + 13) % programmes);
        }

        long programme(int n) {
            return number(n) + 1L;
        }

        String programmeKey(int n) {
            return ProgrammeShape.key(number(n));
        }

        long indicator(int n) {
            return (long) number(n) * PER_PROGRAMME + 5 + n;
        }

        long unit(int n) {
            return dependencias.get(n % dependencias.size());
        }

        Set<Long> unitAndBelow(int n) {
            return catalogue.unitAndBelow(unit(n));
        }

        List<TreeItem.Key> finAndProposito(int n) {
            long fin = (long) number(n) * PER_PROGRAMME + 1;
            return List.of(new TreeItem.Key(List.of(fin), 1), new TreeItem.Key(List.of(fin, fin + 1), 1));
        }
    }

    Plan generate(int indicators, Progress progress) {
        int programmes = Math.max(1, indicators / PER_PROGRAMME);
        Planning planning = product.service(Planning.class);
        FiscalYear year = planning.fiscalYear(YEAR);
        long yearId = requireNonNull(year.id());
        product.service(Windows.class)
                .programme(year, QuarterCalendar.afterPublishing(yearId, YEAR, Quarter.T1, LocalDate.of(YEAR, 4, 10)));
        long root = requireNonNull(planning.unit("Municipio", null).id());
        List<Long> dependencias = units(planning, "Secretaría", DEPENDENCIAS, n -> 0, List.of(root));
        List<Long> direcciones = units(planning, "Dirección", DIRECCIONES, n -> n % DEPENDENCIAS, dependencias);

        plan(yearId, programmes, dependencias, direcciones, progress);
        entries(programmes, progress);
        derive(programmes, progress);
        boolean h2 = product.isH2();
        product.jdbc().execute(h2 ? "analyze" : "vacuum analyze");
        return new Plan(yearId, programmes, dependencias, product.service(PlanCatalogue.class));
    }

    private List<Long> units(Planning planning, String kind, int many, IntUnaryOperator above, List<Long> parents) {
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            String name = kind + " de " + text.words(3) + " " + (n + 1);
            ids.add(requireNonNull(
                    planning.unit(name, parents.get(above.applyAsInt(n))).id()));
        }
        return ids;
    }

    private void plan(long year, int programmes, List<Long> dependencias, List<Long> direcciones, Progress progress) {
        long start = System.nanoTime();
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> objectives = new ArrayList<>();
        List<Object[]> indicators = new ArrayList<>();
        for (int p = 0; p < programmes; p++) {
            int dependencia = p % DEPENDENCIAS;
            heads.add(ProgrammeShape.programme(p, year, dependencias.get(dependencia), text));
            long component = 0;
            for (int k = 0; k < PER_PROGRAMME; k++) {
                if (ProgrammeShape.level(k).equals("COMPONENTE")) {
                    int below = p / DEPENDENCIAS + k;
                    int mine = (DIRECCIONES - dependencia + DEPENDENCIAS - 1) / DEPENDENCIAS;
                    component = direcciones.get(dependencia + DEPENDENCIAS * (below % mine));
                }
                long unit = k < 2 ? dependencias.get(dependencia) : component;
                ProgrammeShape.Words words = ProgrammeShape.words(p, k, text);
                objectives.add(ProgrammeShape.objective(p, k, year, unit, words));
                indicators.add(ProgrammeShape.indicator(p, k, words, random));
            }
            if (objectives.size() >= AT_ONCE || p == programmes - 1) {
                store(heads, objectives, indicators);
            }
        }
        progress.loaded(
                "programme, objective, indicator",
                programmes * (1L + 2 * PER_PROGRAMME),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void store(List<Object[]> heads, List<Object[]> objectives, List<Object[]> indicators) {
        product.transaction().executeWithoutResult(status -> {
            product.jdbc().batchUpdate(ProgrammeShape.INSERT_PROGRAMME, heads);
            product.jdbc().batchUpdate(ProgrammeShape.INSERT_OBJECTIVE, objectives);
            product.jdbc().batchUpdate(ProgrammeShape.INSERT_INDICATOR, indicators);
        });
        heads.clear();
        objectives.clear();
        indicators.clear();
    }

    private void entries(int programmes, Progress progress) {
        long start = System.nanoTime();
        long indicators = (long) programmes * PER_PROGRAMME;
        List<Object[]> rows = new ArrayList<>();
        for (long indicator = 1; indicator <= indicators; indicator++) {
            BigDecimal programmed = BigDecimal.valueOf(10 + random.nextInt(5_000));
            BigDecimal[] first = first(programmed);
            for (int quarter = 1; quarter <= 4; quarter++) {
                BigDecimal realised = quarter == 1 ? first[1] : null;
                rows.add(new Object[] {
                    indicator,
                    quarter,
                    quarter == 1 ? first[0] : programmed.add(BigDecimal.valueOf(random.nextInt(50))),
                    realised,
                    realised == null ? null : text.justification(200),
                    quarter == 1 ? "VALIDADA" : "BORRADOR"
                });
            }
            if (rows.size() >= AT_ONCE || indicator == indicators) {
                product.transaction()
                        .executeWithoutResult(status -> product.jdbc().batchUpdate("""
                        insert into entry (version, indicator_id, quarter, programmed_original, realised, justification, state)
                        values (1, ?, ?, ?, ?, ?, ?)
                        """, rows));
                rows.clear();
            }
        }
        progress.loaded("entry", indicators * 4, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Programmed and realised of T1: of a hundred, 8 not captured, 7 without target, the others over all bands. */
    private BigDecimal[] first(BigDecimal programmed) {
        int kind = random.nextInt(100);
        if (kind < 8) {
            return new BigDecimal[] {programmed, null};
        }
        if (kind < 11) {
            return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        }
        if (kind < 13) {
            return new BigDecimal[] {null, null};
        }
        if (kind < 15) {
            return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.valueOf(1 + random.nextInt(90))};
        }
        double share = kind < 30
                ? random.nextDouble(0, 0.7)
                : kind < 44
                        ? random.nextDouble(0.7, 0.9)
                        : kind < 76
                                ? random.nextDouble(0.9, 1.1)
                                : kind < 88 ? random.nextDouble(1.1, 1.3) : random.nextDouble(1.3, 4);
        return new BigDecimal[] {
            programmed, programmed.multiply(BigDecimal.valueOf(share)).setScale(0, RoundingMode.HALF_UP)
        };
    }

    /** The product's own cost of a load: the arithmetic of every indicator, and what is stored of it. */
    private void derive(int programmes, Progress progress) {
        long start = System.nanoTime();
        ProgressTable table = product.service(ProgressTable.class);
        long indicators = (long) programmes * PER_PROGRAMME;
        for (long from = 1; from <= indicators; from += AT_ONCE) {
            List<Long> ids = LongStream.range(from, Math.min(from + AT_ONCE, indicators + 1))
                    .boxed()
                    .toList();
            product.transaction().executeWithoutResult(status -> table.recompute(ids));
        }
        progress.loaded("progress (ProgressTable)", indicators * 4, Duration.ofNanos(System.nanoTime() - start));
    }
}

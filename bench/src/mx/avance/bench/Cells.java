package mx.avance.bench;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mx.avance.access.Role;
import mx.avance.capture.ProgressTable;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cells to type in, in a made-up year whose T2 and T3 are open: programmes far from each other, whose Componentes are the sum of their Actividades and
 * which are wholly captured, so that a saved cell costs all that it can cost.
 */
final class Cells {

    static final int PEOPLE = 50;

    /** What each group of programmes is for: people's own ones, the one of all of them, and those of somebody alone; then the same for the floor. */
    enum Use {
        SPREAD(0, PEOPLE),
        TOGETHER(PEOPLE, 1),
        ALONE(PEOPLE + 1, 10),
        ALONE_OWN(PEOPLE + 11, 10),
        BARE_SPREAD(PEOPLE + 21, PEOPLE),
        BARE_TOGETHER(2 * PEOPLE + 21, 1),
        BARE_ALONE(2 * PEOPLE + 22, 10);

        private final int first;
        private final int many;

        Use(int first, int many) {
            this.first = first;
            this.many = many;
        }
    }

    private static final int SLOTS = 2 * PEOPLE + 32;

    private final Product product;
    private final PlanGenerator.Plan plan;
    private final Random random = new Random(4);

    /** A realised figure, with what whoever types in it has before its eyes. */
    static final class Cell {
        final long entry;
        final long indicator;
        final int quarter;
        final BigDecimal programmed;
        int version;

        @Nullable
        BigDecimal seen;

        Cell(long entry, long indicator, int quarter, BigDecimal programmed, int version, @Nullable BigDecimal seen) {
            this.entry = entry;
            this.indicator = indicator;
            this.quarter = quarter;
            this.programmed = programmed;
            this.version = version;
            this.seen = seen;
        }

        /** Another whole figure, from half of what was programmed to a half more. */
        BigDecimal next(Random random) {
            long most = Math.max(10, programmed.longValue());
            BigDecimal value;
            do {
                value = BigDecimal.valueOf(most / 2 + random.nextLong(most + 1));
            } while (seen != null && value.compareTo(seen) == 0);
            return value;
        }
    }

    private Cells(Product product, PlanGenerator.Plan plan) {
        this.product = product;
        this.plan = plan;
        if (plan.programmes() < SLOTS) {
            throw new IllegalArgumentException(
                    "Esta medición necesita --indicators " + SLOTS * ProgrammeShape.SIZE + " o más.");
        }
    }

    static Cells prepare(Product product, PlanGenerator.Plan plan) {
        Cells cells = new Cells(product, plan);
        cells.open();
        for (Use use : Use.values()) {
            for (long programme : cells.programmes(use)) {
                cells.capture(programme, use != Use.ALONE_OWN);
            }
        }
        cells.people();
        product.jdbc().execute(product.isH2() ? "analyze" : "vacuum analyze");
        return cells;
    }

    private void open() {
        product.jdbc()
                .update(
                        "update quarter_window set state = 'ABIERTA', opens_on = ?, closes_on = ? where quarter in (2, 3)",
                        Date.valueOf("2026-01-01"),
                        Date.valueOf("2099-12-31"));
    }

    private List<Long> programmes(Use use) {
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < use.many; n++) {
            ids.add((long) (use.first + n) * (plan.programmes() / SLOTS) + 1);
        }
        return ids;
    }

    private void capture(long programme, boolean sums) {
        String own =
                "indicator_id in (select i.id from indicator i join objective o on o.id = i.objective_id where o.programme_id = ?";
        product.transaction().executeWithoutResult(status -> {
            product.jdbc()
                    .update(
                            "update entry set realised = programmed_original where quarter in (2, 3) and " + own + ")",
                            programme);
            if (sums) {
                product.jdbc()
                        .update(
                                "update indicator set rollup = 'SUM_OF_CHILDREN' where objective_id in"
                                        + " (select id from objective where programme_id = ? and level = 'COMPONENTE')",
                                programme);
                product.jdbc()
                        .update(
                                "update entry set realised = (select sum(e.realised) from entry e"
                                        + " join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id"
                                        + " join indicator p on p.objective_id = o.parent_id"
                                        + " where p.id = entry.indicator_id and e.quarter = entry.quarter)"
                                        + " where quarter in (2, 3) and " + own + " and o.level = 'COMPONENTE')",
                                programme);
            }
            List<Long> indicators = Rows.list(product.service(JdbcClient.class)
                    .sql(
                            "select i.id from indicator i join objective o on o.id = i.objective_id where o.programme_id = ?")
                    .param(programme)
                    .query(Long.class));
            product.service(ProgressTable.class).recompute(indicators);
        });
    }

    /** One account for each person, who holds the dependencia of its programme; and one for whoever is alone, who holds all. */
    private void people() {
        for (int n = 0; n < PEOPLE; n++) {
            account(name(Use.SPREAD, n), Set.of(unit(programmes(Use.SPREAD).get(n))));
            account(name(Use.TOGETHER, n), Set.of(unit(programmes(Use.TOGETHER).getFirst())));
        }
        account(name(Use.ALONE, 0), new TreeSet<>(plan.dependencias()));
    }

    static String name(Use use, int person) {
        return use.name().toLowerCase(Locale.ROOT) + "-" + person;
    }

    private long unit(long programme) {
        return plan.dependencias()
                .get((int) ((programme - 1) % plan.dependencias().size()));
    }

    private void account(String username, Set<Long> units) {
        product.jdbc().update("""
                insert into account (version, username, display_name, role, enabled, must_change_password, stamp, created_at)
                values (0, ?, ?, ?, true, false, 1, current_timestamp)
                """, username, username, Role.ENLACE.name());
        units.forEach(unit -> product.jdbc()
                .update(
                        "insert into account_unit (account_id, unit_id) select id, ? from account where username = ?",
                        unit,
                        username));
    }

    /** The cells of one person out of 50; where all are in one programme, each has its own cell. */
    List<Cell> of(Use use, int person) {
        boolean one = use == Use.TOGETHER || use == Use.BARE_TOGETHER;
        if (one) {
            return List.of(of(programmes(use).getFirst()).get(person));
        }
        return of(programmes(use).get(person));
    }

    /** All of somebody who is alone. */
    List<Cell> of(Use use) {
        List<Cell> cells = new ArrayList<>();
        programmes(use).forEach(programme -> cells.addAll(of(programme)));
        Collections.shuffle(cells, random);
        return cells;
    }

    private List<Cell> of(long programme) {
        return product.jdbc()
                .query(
                        """
                select e.id, e.indicator_id, e.quarter, e.programmed_original, e.version, e.realised
                from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where o.programme_id = ? and o.level = 'ACTIVIDAD' and e.quarter in (2, 3) order by e.quarter, e.id
                """,
                        (row, number) -> new Cell(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getBigDecimal(4),
                                row.getInt(5),
                                row.getBigDecimal(6)),
                        programme);
    }

    /** Whether what is counted of the programmes in which the services saved is what a count from the beginning says. */
    boolean totalsHold() {
        return Stream.of(Use.SPREAD, Use.TOGETHER, Use.ALONE, Use.ALONE_OWN)
                .flatMap(use -> programmes(use).stream())
                .allMatch(programme -> count(CAPTURED, programme) == count(CAPTURED_KEPT, programme)
                        && count(OTHER_SIGNALS, programme) == 0);
    }

    private static final String CAPTURED = """
            select count(*) from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
            where o.programme_id = ? and e.realised is not null and e.programmed_original > 0
            """;
    private static final String CAPTURED_KEPT = "select sum(captured) from programme_capture where programme_id = ?";
    private static final String OTHER_SIGNALS = """
            select count(*) from (
                select programme_id, quarter, signal, count(*) as n from progress where programme_id = ? group by programme_id, quarter, signal
            ) p
            where p.n <> (select coalesce(sum(s.indicators), 0) from programme_signal s
                          where s.programme_id = p.programme_id and s.quarter = p.quarter and s.signal = p.signal)
            """;

    private long count(String sql, long programme) {
        return requireNonNull(product.jdbc().queryForObject(sql, Long.class, programme));
    }
}

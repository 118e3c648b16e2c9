package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.avance.base.Presets;
import mx.avance.capture.RecolouringPreview.Example;
import mx.avance.capture.RecolouringPreview.Shift;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives what is derived the colours of another semáforo, or counts what would change. The figures stay as they are, so the database compares the percentages
 * that it keeps. They have ten decimals and a limit has six at most: such a percentage is on the same side of a limit as the exact one unless it equals it,
 * and those that do are taken from their figures, as everywhere (docs/decisions/014).
 */
@Component
public class Recolouring {

    /** So many programmes at a time: what a statement changes is held in memory by H2. */
    private static final int PROGRAMMES = 50;

    private static final int INDICATORS = 1_000;
    private static final int EXAMPLES = 6;
    private static final List<Integer> ALL_QUARTERS = List.of(1, 2, 3, 4);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final IndicatorFiguresReader figures;
    private final ProgrammeSignals totals;
    private final Presets presets;
    private final LiveChanges changes;

    Recolouring(
            JdbcClient jdbc,
            JdbcTemplate template,
            IndicatorFiguresReader figures,
            ProgrammeSignals totals,
            Presets presets,
            LiveChanges changes) {
        this.jdbc = jdbc;
        this.template = template;
        this.figures = figures;
        this.totals = totals;
        this.presets = presets;
        this.changes = changes;
    }

    /** A row whose percentage is that of a limit, to the last decimal that is kept. */
    private record AtLimit(long indicatorId, int quarter, Signal signal) {}

    private record Counted(int quarter, Signal signal, Signal fresh, int indicators) {}

    private record Named(long indicatorId, int quarter, String clave, String siglas, String name, Signal signal) {}

    /** How many indicators of a year would change their colour, quarter by quarter, and some of them. */
    @Transactional(readOnly = true)
    public RecolouringPreview preview(long fiscalYearId, BandPreset bands) {
        Map<Quarter, Map<Shift, Integer>> counts = new TreeMap<>();
        Rows.list(jdbc.sql("select quarter, signal, fresh, count(*) as indicators from (select quarter, signal, "
                                + fresh(bands)
                                + " as fresh from progress where fiscal_year_id = :year and " + CLEAR
                                + ") c group by quarter, signal, fresh")
                        .params(limits(bands))
                        .param("year", fiscalYearId)
                        .query(RecordMapper.of(Counted.class)))
                .forEach(row -> counts.computeIfAbsent(Quarter.of(row.quarter()), quarter -> new HashMap<>())
                        .merge(new Shift(row.signal(), row.fresh()), row.indicators(), Integer::sum));
        List<AtLimit> examples = new ArrayList<>();
        Rows.inChunks(
                atLimit(bands, "fiscal_year_id = :scope", fiscalYearId),
                INDICATORS,
                rows -> exact(rows, bands).forEach((row, signal) -> {
                    counts.computeIfAbsent(Quarter.of(row.quarter()), quarter -> new HashMap<>())
                            .merge(new Shift(row.signal(), signal), 1, Integer::sum);
                    if (signal != row.signal() && examples.size() < EXAMPLES) {
                        examples.add(row);
                    }
                }));
        RecolouringPreview preview = RecolouringPreview.of(counts, List.of());
        return preview.mostChanged()
                .map(quarter -> RecolouringPreview.of(counts, examples(fiscalYearId, quarter, bands, examples)))
                .orElse(preview);
    }

    /**
     * Locks all programmes and the choice of the semáforo, in the order in which everybody does: until the transaction ends nobody else stores a colour.
     * Asked for before anything is changed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        lockProgrammes();
        presets.lock();
        // Those that came while this waited; nobody brings more now.
        lockProgrammes();
    }

    /** Stores the colours of those bands everywhere, counts anew and tells all screens. In the transaction that puts the bands in force, after {@link #begin}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(BandPreset bands) {
        Rows.inChunks(lockProgrammes(), PROGRAMMES, programmes -> {
            jdbc.sql("update progress set signal = " + fresh(bands) + " where programme_id in (:programmes) and "
                            + CLEAR + " and signal <> " + fresh(bands))
                    .params(limits(bands))
                    .param("programmes", programmes)
                    .update();
            Rows.inChunks(
                    atLimit(bands, "programme_id in (:scope)", programmes),
                    INDICATORS,
                    rows -> store(exact(rows, bands)));
            totals.recount(programmes, ALL_QUARTERS);
        });
        changes.announce(Change.EVERYTHING);
    }

    private List<Long> lockProgrammes() {
        return Rows.list(
                jdbc.sql("select id from programme order by id for update").query((row, number) -> row.getLong(1)));
    }

    private void store(Map<AtLimit, Signal> exact) {
        List<Object[]> changed = exact.entrySet().stream()
                .filter(row -> row.getKey().signal() != row.getValue())
                .map(row -> new Object[] {
                    row.getValue().name(),
                    row.getKey().indicatorId(),
                    row.getKey().quarter()
                })
                .toList();
        if (!changed.isEmpty()) {
            template.batchUpdate("update progress set signal = ? where indicator_id = ? and quarter = ?", changed);
        }
    }

    private List<AtLimit> atLimit(BandPreset bands, String where, Object scope) {
        return Rows.list(jdbc.sql("select indicator_id, quarter, signal from progress where " + where
                        + " and percentage in (:limits) order by indicator_id")
                .params(limits(bands))
                .param("scope", scope)
                .query(RecordMapper.of(AtLimit.class)));
    }

    /** The colours that the exact figures give. */
    private Map<AtLimit, Signal> exact(List<AtLimit> rows, BandPreset bands) {
        Map<Long, IndicatorFigures> of =
                figures.of(rows.stream().map(AtLimit::indicatorId).distinct().toList());
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row,
                        row -> bands.signal(Objects.requireNonNull(of.get(row.indicatorId()))
                                .quarter(Quarter.of(row.quarter())))));
    }

    private List<Example> examples(long year, Quarter quarter, BandPreset bands, List<AtLimit> more) {
        List<Named> named = new ArrayList<>(
                Rows.list(jdbc.sql(NAMED + " where p.fiscal_year_id = :year and p.quarter = :quarter and "
                                + CLEAR + " and percentage is not null and signal <> " + fresh(bands)
                                + " order by p.indicator_id fetch first " + EXAMPLES + " rows only")
                        .params(limits(bands))
                        .param("year", year)
                        .param("quarter", quarter.number())
                        .query(RecordMapper.of(Named.class))));
        List<Long> left = more.stream()
                .filter(row -> row.quarter() == quarter.number())
                .map(AtLimit::indicatorId)
                .limit(EXAMPLES - named.size())
                .toList();
        if (!left.isEmpty()) {
            named.addAll(Rows.list(jdbc.sql(NAMED + " where p.indicator_id in (:ids) and p.quarter = :quarter")
                    .param("ids", left)
                    .param("quarter", quarter.number())
                    .query(RecordMapper.of(Named.class))));
        }
        Map<Long, IndicatorFigures> of =
                figures.of(named.stream().map(Named::indicatorId).toList());
        return named.stream()
                .flatMap(row -> example(row, quarter, of.get(row.indicatorId()), bands).stream())
                .toList();
    }

    private static Optional<Example> example(
            Named row, Quarter quarter, @Nullable IndicatorFigures figures, BandPreset bands) {
        return Optional.ofNullable(figures)
                .flatMap(of -> of.quarter(quarter).known())
                .map(percentage -> new Example(
                        row.indicatorId(),
                        quarter,
                        row.clave(),
                        row.siglas(),
                        row.name(),
                        percentage,
                        row.signal(),
                        bands.signal(percentage)));
    }

    private static final String NAMED = """
            select p.indicator_id, p.quarter, o.clave, i.siglas, i.name, p.signal
            from progress p join indicator i on i.id = p.indicator_id join objective o on o.id = p.objective_id
            """;

    /** Not at a limit: the kept percentage tells the band. */
    private static final String CLEAR = "(percentage is null or percentage not in (:limits))";

    /** The band of a kept percentage that is at no limit. Without a percentage only what grows without limit has a band, the last. */
    private static String fresh(BandPreset bands) {
        String all = Arrays.stream(Signal.values())
                .filter(Signal::isBand)
                .map(signal -> "'" + signal.name() + "'")
                .collect(Collectors.joining(", "));
        String last = "'" + bands.bands().getLast().signal().name() + "'";
        StringBuilder sql = new StringBuilder("(case when percentage is null then case when signal in (" + all
                + ") then " + last + " else signal end");
        for (int i = 0; i + 1 < bands.bands().size(); i++) {
            sql.append(" when percentage < :limit").append(i).append(" then '");
            sql.append(bands.bands().get(i).signal().name()).append('\'');
        }
        return sql.append(" else ").append(last).append(" end)").toString();
    }

    private static Map<String, Object> limits(BandPreset bands) {
        List<BigDecimal> limits = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        for (Band band : bands.bands()) {
            BigDecimal upper = band.upper();
            if (upper != null) {
                params.put("limit" + limits.size(), upper);
                limits.add(upper);
            }
        }
        // No percentage is less than 0: a list of SQL is never empty.
        params.put("limits", limits.isEmpty() ? List.of(BigDecimal.ONE.negate()) : limits);
        return params;
    }
}

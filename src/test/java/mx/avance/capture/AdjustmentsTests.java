package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.Permissions;
import mx.avance.access.TestPeople;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A target is adjusted on the record, in time and by whoever may; the original stays. The programme is that of 2024, so the clock is stopped in it. */
@Transactional
abstract class AdjustmentsTests {

    // 30 June 2024, 23:30 in Cancún: already July in Greenwich.
    private static final Instant LAST_MINUTES_OF_T2 = Instant.parse("2024-07-01T04:30:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StoredAdjustments stored;

    @Autowired
    AdjustedAnnual annual;

    @Autowired
    ProgressTable progress;

    @Autowired
    Permissions permissions;

    @Autowired
    History history;

    @Autowired
    Settings settings;

    @Autowired
    IndicatorFiguresReader figures;

    @OnH2
    static class H2Tests extends AdjustmentsTests {}

    @OnPostgreSql
    static class PostgresTests extends AdjustmentsTests {}

    @AfterEach
    void actAsTheSystem() {
        TestPeople.system();
    }

    @Test
    void anAuthorisedRequestIsTheTargetInForceAndTheOriginalStays() {
        long indicator = summed();
        BigDecimal original = target(indicator, "programmed_original");
        BigDecimal year = annualTarget(indicator);
        Adjustments service = at(LAST_MINUTES_OF_T2, 0);

        long id = service.request(
                entry(indicator, Quarter.T2), Amount.of(original.add(BigDecimal.TEN)), "Se amplió el padrón");
        service.authorise(id, 1, "OM/DGPM/0123/2024");

        assertThat(target(indicator, "programmed_original")).isEqualByComparingTo(original);
        assertThat(target(indicator, "programmed_adjusted")).isEqualByComparingTo(original.add(BigDecimal.TEN));
        var read =
                java.util.Objects.requireNonNull(figures.of(List.of(indicator)).get(indicator));
        assertThat(read.figures(Quarter.T2).programmed()).isEqualTo(Amount.of(original.add(BigDecimal.TEN)));
        assertThat(read.annual()).isEqualTo(Amount.of(year.add(BigDecimal.TEN)));
        assertThat(annualTarget(indicator)).isEqualByComparingTo(year);
        assertThat(recorded(indicator))
                .containsExactly(
                        "REQUEST_ADJUSTMENT adjustment requested_value " + plain(original) + "→"
                                + plain(original.add(BigDecimal.TEN)) + " (Se amplió el padrón)",
                        "AUTHORISE_ADJUSTMENT adjustment state SOLICITADA→AUTORIZADA (OM/DGPM/0123/2024)",
                        "ADJUST entry programmed_adjusted null→" + plain(original.add(BigDecimal.TEN))
                                + " (Se amplió el padrón · OM/DGPM/0123/2024)",
                        "CHANGE indicator annual_adjusted null→" + plain(year.add(BigDecimal.TEN))
                                + " (Se amplió el padrón · OM/DGPM/0123/2024)");
    }

    @Test
    void aRefusedRequestChangesNoTarget() {
        long indicator = summed();
        Adjustments service = at(LAST_MINUTES_OF_T2, 0);
        long id = service.request(entry(indicator, Quarter.T2), Amount.of(1), "Menos recursos");

        service.reject(id, 1, "No se justifica");

        assertThat(jdbc.sql("select count(*) from entry where programmed_adjusted is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(stored.findById(id))
                .hasValueSatisfying(a -> assertThat(a.state()).isEqualTo(AdjustmentState.RECHAZADA));
        refused(() -> service.authorise(id, 2, "X"), "ya se decidió");
    }

    @Test
    void afterTheQuarterEndedNothingIsAskedForOrAuthorised() {
        long entry = entry(summed(), Quarter.T2);
        Instant minutesLater = LAST_MINUTES_OF_T2.plusSeconds(1_800);
        String rule =
                "T2 de 2024 terminó el 30 de junio de 2024: una meta se adecúa solo antes de que termine su trimestre.";

        long id = at(LAST_MINUTES_OF_T2, 0).request(entry, Amount.of(1), "A tiempo");

        refused(() -> at(minutesLater, 0).request(entry, Amount.of(2), "Tarde"), rule);
        refused(() -> at(minutesLater, 0).authorise(id, 1, "Tarde"), rule);
        refused(() -> at(minutesLater.plusSeconds(86_400L * 5), 5).authorise(id, 1, "Tarde"), "también pasaron");
        at(minutesLater.plusSeconds(86_400L * 4), 5).authorise(id, 1, "En los cinco días");
        assertThat(jdbc.sql("select programmed_adjusted from entry where id = :id")
                        .param("id", entry)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1");
    }

    @Test
    void oneRequestWaitsAtATimeAndTheSecondWhoDecidesIsTold() {
        long entry = entry(summed(), Quarter.T3);
        Adjustments service = at(LAST_MINUTES_OF_T2, 0);
        long id = service.request(entry, Amount.of(1), "Una");

        refused(() -> service.request(entry, Amount.of(2), "Otra"), "ya tiene una adecuación solicitada");
        service.reject(id, 1, "No");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> service.authorise(id, 1, "OM/1"));
        assertThat(service.request(entry, Amount.of(2), "Otra")).isPositive();
    }

    @Test
    void reasonAndAuthorisationAreNeeded() {
        long entry = entry(summed(), Quarter.T3);
        Adjustments service = at(LAST_MINUTES_OF_T2, 0);

        refused(() -> service.request(entry, Amount.of(1), "  "), "Falta la razón");
        refused(() -> service.request(entry, Amount.of(1), "x".repeat(2_001)), "caben 2000");
        long id = service.request(entry, Amount.of(1), "<script>alert(1)</script>");
        refused(() -> service.authorise(id, 1, ""), "Falta el número del oficio");
        refused(() -> service.request(-1, Amount.of(1), "Nada"), "no existe");
    }

    @Test
    void whoMayNotIsRefusedAndNothingChanges() {
        long own = entryOf("DTIC");
        long other = entryOf("CCAL");
        Adjustments service = at(LAST_MINUTES_OF_T2, 0);

        TestPeople.as(jdbc, "enlace", () -> {
            denied(() -> service.request(other, Amount.of(1), "De otra unidad"));
            long id = service.request(own, Amount.of(123_456), "De la suya");
            denied(() -> service.authorise(id, 1, "Yo mismo"));
            denied(() -> service.reject(id, 1, "Yo mismo"));
        });
        TestPeople.as(jdbc, "contraloria", () -> denied(() -> service.request(own, Amount.of(1), "No")));
        TestPeople.as(jdbc, "consulta", () -> denied(() -> service.request(own, Amount.of(1), "No")));
        assertThat(stored.findAll()).hasSize(1);
    }

    private Adjustments at(Instant now, int graceDays) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Adjustments(
                stored,
                annual,
                progress,
                permissions,
                history,
                jdbc,
                new AdjustmentProperties(graceDays),
                new Today(clock, settings),
                clock);
    }

    private static void refused(Runnable work, String part) {
        assertThatExceptionOfType(AdjustmentRefusedException.class)
                .isThrownBy(work::run)
                .withMessageContaining(part);
    }

    private static void denied(Runnable work) {
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(work::run);
    }

    /** An indicator whose quarters add up and that has a target in all. */
    private long summed() {
        return jdbc.sql("""
                        select i.id from indicator i join entry e on e.indicator_id = i.id
                        where i.accumulation = 'SUM' and i.annual_target > 0 and e.quarter = 2 and e.programmed_original > 0
                        order by i.id fetch first 1 rows only
                        """).query(Long.class).single();
    }

    private long entry(long indicator, Quarter quarter) {
        return jdbc.sql("select id from entry where indicator_id = :id and quarter = :quarter")
                .param("id", indicator)
                .param("quarter", quarter.number())
                .query(Long.class)
                .single();
    }

    private long entryOf(String unit) {
        return jdbc.sql("""
                        select e.id from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                        join unit u on u.id = o.unit_id where u.name = :unit and e.quarter = 3 order by e.id fetch first 1 rows only
                        """).param("unit", unit).query(Long.class).single();
    }

    private BigDecimal target(long indicator, String column) {
        return jdbc.sql("select " + column + " from entry where indicator_id = :id and quarter = 2")
                .param("id", indicator)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal annualTarget(long indicator) {
        return jdbc.sql("select annual_target from indicator where id = :id")
                .param("id", indicator)
                .query(BigDecimal.class)
                .single();
    }

    private List<String> recorded(long indicator) {
        return jdbc.sql("select * from history where indicator_id = :id order by id")
                .param("id", indicator)
                .query((rs, n) -> rs.getString("action") + " " + rs.getString("subject") + " " + rs.getString("field")
                        + " " + rs.getString("before_value") + "→" + rs.getString("after_value") + " ("
                        + rs.getString("reason") + ")")
                .list();
    }

    private static String plain(BigDecimal value) {
        return Amount.of(value).toString();
    }
}

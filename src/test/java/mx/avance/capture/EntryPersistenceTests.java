package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An entry goes into the database and comes back as it was, and nobody's work is overwritten in silence. */
@Transactional
abstract class EntryPersistenceTests {

    private static final Instant NOON = Instant.parse("2024-07-15T12:00:00Z");

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends EntryPersistenceTests {}

    @OnPostgreSql
    static class PostgresTests extends EntryPersistenceTests {}

    @Test
    void eachSaveRaisesTheVersion() {
        Entry entry = entry(Quarter.T2);

        Entry once = entries.save(realised(entry, Amount.of(1)));
        Entry twice = entries.save(realised(once, Amount.of(2)));

        assertThat(once.version()).isEqualTo(entry.version() + 1);
        assertThat(twice.version()).isEqualTo(entry.version() + 2);
        assertThat(read(twice)).isEqualTo(twice);
    }

    @Test
    void theSecondOfTwoToSaveIsRefusedAndChangesNothing() {
        Entry mine = entry(Quarter.T2);
        Entry yours = entry(Quarter.T2);
        Entry saved = entries.save(realised(mine, Amount.of(1)));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> entries.save(realised(yours, Amount.of(2))));

        assertThat(read(saved)).isEqualTo(saved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "0.000001",
                "88.7",
                "1234.567891",
                "900719925474099.123457",
                "999999999999999999.999999",
                "1000000000000000000"
            })
    void aFigureComesBackExactly(String text) {
        Amount amount = Amount.of(text);

        Entry saved = entries.save(with(entry(Quarter.T3), amount, amount, amount, text));

        Entry found = read(saved);
        assertThat(found.programmedOriginal()).isEqualTo(amount);
        assertThat(found.programmedAdjusted()).isEqualTo(amount);
        assertThat(found.realised()).isEqualTo(amount);
        assertThat(found.justification()).isEqualTo(text);
    }

    @Test
    void aBlankIsNullAndNotZero() {
        Entry blank = entries.save(with(entry(Quarter.T2), null, null, null, null));
        Entry zero = entries.save(with(entry(Quarter.T3), Amount.ZERO, null, Amount.ZERO, ""));

        assertThat(read(blank).realised()).isNull();
        assertThat(read(blank).programmed()).isNull();
        assertThat(read(zero).realised()).isEqualTo(Amount.ZERO);
        assertThat(read(zero).programmed()).isEqualTo(Amount.ZERO);
        assertThat(row(blank)).containsEntry("realised", null).containsEntry("programmed_original", null);
        assertThat((BigDecimal) Objects.requireNonNull(row(zero).get("realised")))
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource(Quarter.class)
    void aQuarterStandsAsItsNumber(Quarter quarter) {
        Entry entry = entry(quarter);

        assertThat(((Number) Objects.requireNonNull(row(entry).get("quarter"))).intValue())
                .isEqualTo(quarter.number());
        assertThat(entry.quarter()).isEqualTo(quarter);
    }

    @Test
    void whatADocumentPrintedIsKeptBesideTheFigures() {
        Entry entry = entry(Quarter.T2);
        Published published = new Published(
                new BigDecimal("113.470000"), "113.47%", new BigDecimal("1000000000000000000.000000"), "10^18 %");

        Entry saved = entries.save(new Entry(
                entry.id(),
                entry.version(),
                entry.indicatorId(),
                entry.quarter(),
                null,
                null,
                null,
                published,
                null,
                EntryState.DEVUELTA,
                "falta la evidencia",
                "enlace",
                NOON,
                "titular",
                NOON.plusSeconds(1),
                "planeacion",
                NOON.plusNanos(1_000)));

        assertThat(read(saved)).isEqualTo(saved);
        assertThat(read(saved).published()).isEqualTo(published);
        assertThat(read(saved).state()).isEqualTo(EntryState.DEVUELTA);
        assertThat(read(entries.save(with(saved, null, null, null, null))).published())
                .isEqualTo(Published.NOTHING);
    }

    /** The entry of the last objective in a quarter. */
    private Entry entry(Quarter quarter) {
        Long id = jdbc.sql("""
                select e.id from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where o.clave = '1.4.1.1.6.3' and e.quarter = :quarter
                """)
                .param("quarter", quarter.number())
                .query(Long.class)
                .single();
        return entries.findById(id).orElseThrow();
    }

    private Entry read(Entry entry) {
        return entries.findById(Objects.requireNonNull(entry.id())).orElseThrow();
    }

    private Map<String, @Nullable Object> row(Entry entry) {
        return jdbc.sql("select quarter, programmed_original, realised from entry where id = :id")
                .param("id", entry.id())
                .query()
                .singleRow();
    }

    private static Entry realised(Entry entry, Amount realised) {
        return new Entry(
                entry.id(),
                entry.version(),
                entry.indicatorId(),
                entry.quarter(),
                entry.programmedOriginal(),
                entry.programmedAdjusted(),
                realised,
                entry.published(),
                entry.justification(),
                entry.state(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Entry with(
            Entry entry,
            @Nullable Amount original,
            @Nullable Amount adjusted,
            @Nullable Amount realised,
            @Nullable String justification) {
        return new Entry(
                entry.id(),
                entry.version(),
                entry.indicatorId(),
                entry.quarter(),
                original,
                adjusted,
                realised,
                Published.NOTHING,
                justification,
                EntryState.BORRADOR,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

package mx.avance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecordMapperTests {

    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));

    private enum Light {
        RED,
        GREEN
    }

    private record Line(
            long id,
            String programmeKey,
            boolean firstOne,
            @Nullable Light light,
            @Nullable Integer place,
            @Nullable BigDecimal amount) {}

    private List<Line> read(String sql) {
        return Rows.list(jdbc.sql(sql).query(RecordMapper.of(Line.class)));
    }

    @Test
    void readsColumnsByNameWhateverTheirOrder() {
        assertThat(read("""
                select 'GREEN' as light, 3 as place, 1.50 as amount, true as first_one, 'M-PPA 1.4' as programme_key, cast(7 as bigint) as id
                """)).containsExactly(new Line(7, "M-PPA 1.4", true, Light.GREEN, 3, new BigDecimal("1.50")));
    }

    @Test
    void keepsNullsWhereTheyMayBe() {
        assertThat(read("""
                select 7 as id, 'a' as programme_key, false as first_one, cast(null as varchar) as light, cast(null as integer) as place,
                       cast(null as numeric) as amount
                """)).containsExactly(new Line(7, "a", false, null, null, null));
    }

    @Test
    void refusesNullForAPrimitive() {
        assertThatThrownBy(
                        () -> read(
                                "select cast(null as bigint) as id, 'a' as programme_key, true as first_one, 'RED' as light, 1 as place, 1 as amount"))
                .hasStackTraceContaining("id cannot be NULL");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> read("select 7 as id, true as first_one, 'RED' as light, 1 as place, 1 as amount"))
                .hasStackTraceContaining("No column for the component programmeKey");
    }

    @Test
    void refusesAConstantThatDoesNotExist() {
        assertThatThrownBy(
                        () -> read(
                                "select 7 as id, 'a' as programme_key, true as first_one, 'BLUE' as light, 1 as place, 1 as amount"))
                .hasStackTraceContaining("BLUE, which is no Light");
    }
}

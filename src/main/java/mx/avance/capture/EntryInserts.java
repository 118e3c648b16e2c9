package mx.avance.capture;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import mx.avance.figures.Amount;
import mx.avance.persistence.BatchInsert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the entries of a plan that begins: as many as that are not saved one aggregate after the other. */
@Component
class EntryInserts {

    private static final BatchInsert INSERT = BatchInsert.into("entry")
            .with(JDBCType.INTEGER, "version")
            .with(JDBCType.BIGINT, "indicator_id")
            .with(JDBCType.SMALLINT, "quarter")
            .with(JDBCType.NUMERIC, "programmed_original", "realised", "published_percentage")
            .with(JDBCType.VARCHAR, "published_percentage_text")
            .with(JDBCType.NUMERIC, "published_cumulative")
            .with(JDBCType.VARCHAR, "published_cumulative_text", "justification", "state");

    private final JdbcTemplate template;

    EntryInserts(JdbcTemplate template) {
        this.template = template;
    }

    /** @param entries as {@link Entry#first} makes them: adjusted, captured, sent and validated by nobody yet */
    void write(List<Entry> entries) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Published published = entry.published();
            rows.add(new @Nullable Object[] {
                BatchInsert.FIRST_VERSION,
                entry.indicatorId().getId(),
                entry.quarter().number(),
                value(entry.programmedOriginal()),
                value(entry.realised()),
                published.publishedPercentage(),
                published.publishedPercentageText(),
                published.publishedCumulative(),
                published.publishedCumulativeText(),
                entry.justification(),
                entry.state().name()
            });
        }
        INSERT.write(template, rows);
    }

    private static @Nullable BigDecimal value(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }
}

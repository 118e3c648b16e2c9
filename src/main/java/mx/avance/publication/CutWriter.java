package mx.avance.publication;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import mx.avance.base.SearchText;
import mx.avance.capture.AnnualReport.ReportRow;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Writes cuts. It only adds; the seal of a cut is written once, in the transaction of its rows. */
@Component
class CutWriter {

    private static final int MAX_SEARCH = 8_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CutWriter(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A row of a cut to be written. */
    record NewRow(int position, ReportRow row, Signal signal, String content) {}

    /** The number of the next cut of a quarter, from 1. */
    int nextNumber(long fiscalYearId, Quarter quarter) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from cut where fiscal_year_id = :year and quarter = :quarter")
                .param("year", fiscalYearId)
                .param("quarter", quarter.number())
                .query(Integer.class)
                .single();
    }

    /** Begins a cut, which has no rows and no seal yet, and gives it its id. */
    Cut begin(Cut cut) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into cut (fiscal_year_id, quarter, number, published_at, published_by, reason, quarters, rules, row_count)
                values (:year, :quarter, :number, :at, :by, :reason, :quarters, :rules, 0)
                """)
                .param("year", cut.fiscalYearId())
                .param("quarter", cut.quarter().number())
                .param("number", cut.number())
                .param("at", cut.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", cut.publishedBy())
                .param("reason", cut.reason())
                .param("quarters", cut.quarters())
                .param("rules", cut.rules())
                .update(key, "id");
        return new Cut(
                Objects.requireNonNull(key.getKeyAs(Long.class)),
                cut.fiscalYearId(),
                cut.year(),
                cut.quarter(),
                cut.number(),
                cut.publishedAt(),
                cut.publishedBy(),
                cut.reason(),
                cut.quarters(),
                cut.rules(),
                0,
                "");
    }

    void add(long cutId, List<NewRow> rows) {
        template.batchUpdate(
                """
                insert into cut_row (cut_id, position, programme_key, sort_key, clave, indicator_id, signal, search_text, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(r -> new Object[] {
                            cutId,
                            r.position(),
                            r.row().programmeKey(),
                            r.row().sortKey(),
                            r.row().clave(),
                            r.row().indicatorId(),
                            r.signal().name(),
                            searchText(r.row()),
                            r.content()
                        })
                        .toList());
    }

    /** Seals a cut that was begun in this transaction; one that has its seal is never touched. */
    void seal(long cutId, int rows, String sha256) {
        int sealed = jdbc.sql("update cut set row_count = :rows, sha256 = :sha where id = :id and sha256 is null")
                .param("rows", rows)
                .param("sha", sha256)
                .param("id", cutId)
                .update();
        if (sealed != 1) {
            throw new IllegalStateException("The cut " + cutId + " has its seal already");
        }
    }

    private static String searchText(ReportRow row) {
        String text = SearchText.normalise(
                String.join(" ", row.clave(), row.siglas(), row.indicator(), row.narrative(), row.unit()));
        return text.length() <= MAX_SEARCH ? text : text.substring(0, MAX_SEARCH);
    }
}

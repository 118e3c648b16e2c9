package mx.avance.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills the record of changes with a made-up year, always the same: captures above all, by 200 people, over all the indicators. */
final class HistoryGenerator {

    static final Instant START = Instant.parse("2026-01-05T14:00:00Z");

    private static final int PEOPLE = 200;
    private static final int AT_ONCE = 5_000;
    private static final long YEAR_SECONDS = Duration.ofDays(350).toSeconds();

    private final Product product;
    private final Random random = new Random(5_000_000);
    private final SpanishText text = new SpanishText(random);

    HistoryGenerator(Product product) {
        this.product = product;
    }

    /** The user name of question n. */
    static String person(int n) {
        return "persona" + n * 17 % PEOPLE;
    }

    void generate(long lines, int indicators, PlanGenerator.Progress progress) {
        IndexesAside indexes = new IndexesAside(product.jdbc(), "history");
        long start = System.nanoTime();
        List<Object[]> rows = new ArrayList<>();
        for (long line = 0; line < lines; line++) {
            rows.add(row(START.plusSeconds(line * YEAR_SECONDS / lines), indicators));
            if (rows.size() >= AT_ONCE || line == lines - 1) {
                product.transaction()
                        .executeWithoutResult(status -> product.jdbc().batchUpdate("""
                        insert into history (at, actor, origin, action, subject, subject_id, indicator_id, quarter, field, before_value, after_value)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, rows));
                rows.clear();
            }
        }
        progress.loaded("history", lines, Duration.ofNanos(System.nanoTime() - start));
        start = System.nanoTime();
        indexes.makeAgain();
        product.jdbc().execute(product.isH2() ? "analyze" : "vacuum analyze history");
        progress.loaded(indexes.size() + " indexes of history", lines, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Of a hundred lines 70 are figures, 20 texts, 8 states; one in a hundred is a refusal or a sign-in, of no indicator. */
    private Object[] row(Instant at, int indicators) {
        int kind = random.nextInt(100);
        Long indicator = kind < 98 ? 1L + random.nextInt(indicators) : null;
        Integer quarter = indicator == null ? null : 1 + random.nextInt(4);
        String action = kind < 90 ? "CAPTURE" : kind < 98 ? "SEND" : kind == 98 ? "SIGN_IN" : "REFUSED";
        String field = kind < 70 ? "realised" : kind < 90 ? "justification" : kind < 98 ? "state" : null;
        boolean justification = "justification".equals(field);
        return new Object[] {
            at.atOffset(ZoneOffset.UTC),
            "persona" + random.nextInt(PEOPLE),
            "10.0.0." + random.nextInt(250),
            action,
            indicator == null ? "permission" : "entry",
            indicator,
            indicator,
            quarter,
            field,
            justification ? text.justification(120) : null,
            justification ? text.justification(120) : String.valueOf(random.nextInt(5_000))
        };
    }
}

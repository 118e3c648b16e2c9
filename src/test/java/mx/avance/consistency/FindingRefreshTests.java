package mx.avance.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.avance.consistency.rule.Checker;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several who read at once look for the findings of a programme once, each in its own transaction. */
abstract class FindingRefreshTests {

    private static final int READERS = 8;

    @Autowired
    FindingRefresh refresh;

    @Autowired
    ProgrammeReader programmes;

    @Autowired
    ConsistencyRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private long year;
    private long programme;

    @OnH2
    static class H2Tests extends FindingRefreshTests {}

    @OnPostgreSql
    static class PostgresTests extends FindingRefreshTests {}

    @BeforeEach
    void nothingWasLookedAt() {
        year = number("select id from fiscal_year where year_number = 2024");
        programme = number("select id from programme where programme_key = 'M-PPA 1.4'");
        jdbc.sql("delete from programme_check").update();
        jdbc.sql("delete from finding").update();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void everythingIsThereOnce() {
        assertThat(refresh.pending(year, Set.of(programme))).isZero();
        assertThat(number("select count(*) from finding"))
                .isEqualTo(
                        Checker.check(programmes.of(programme), rules.inForce()).size())
                .isPositive();
    }

    @Test
    void theyWaitForEachOther() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                answers.add(readers.submit(() -> refresh.refresh(year, Set.of())));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isZero();
            }
        }
        everythingIsThereOnce();
    }

    @Test
    void whoeverOnlyReadsIsServedAndItGoesOnInTheBackground() throws Exception {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        int pending = Objects.requireNonNull(reading.execute(status -> refresh.refresh(year, Set.of())));

        assertThat(pending).isPositive();
        for (int tries = 0; tries < 500 && refresh.pending(year, Set.of()) > 0; tries++) {
            Thread.sleep(20);
        }
        everythingIsThereOnce();
    }
}

package mx.avance.capture;

import java.util.List;
import mx.avance.persistence.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes, before the first request, what an older version did not derive: the programmes that have indicators and no counters. */
@Component
class DerivedAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DerivedAtStart.class);

    private final JdbcClient jdbc;
    private final ProgressTable progress;
    private final TransactionTemplate transaction;

    DerivedAtStart(JdbcClient jdbc, ProgressTable progress, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Long> older = Rows.list(jdbc.sql("""
                select p.id from programme p
                where exists (select 1 from objective o join indicator i on i.objective_id = o.id where o.programme_id = p.id)
                  and not exists (select 1 from programme_board b where b.programme_id = p.id)
                order by p.id
                """).query((row, number) -> row.getLong(1)));
        if (!older.isEmpty()) {
            LOG.info("Se calculan de nuevo los avances de {} programas.", older.size());
        }
        // A transaction each: a start that is interrupted goes on where it was.
        older.forEach(
                programme -> transaction.executeWithoutResult(status -> progress.recompute(indicators(programme))));
    }

    private List<Long> indicators(long programme) {
        return Rows.list(jdbc.sql("""
                select i.id from objective o join indicator i on i.objective_id = o.id where o.programme_id = :programme order by i.id
                """).param("programme", programme).query((row, number) -> row.getLong(1)));
    }
}

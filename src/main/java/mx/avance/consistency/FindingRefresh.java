package mx.avance.consistency;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mx.avance.consistency.ConsistencyRules.Edition;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the findings up to date when somebody asks for them: the programmes that changed since they were looked at, or all of them when the rules or the
 * semáforo did. What takes longer than a reader waits goes on in the background.
 */
@Component
public class FindingRefresh implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FindingRefresh.class);

    /** So long a reader waits. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(1_500);

    /** So many programmes are read at once. */
    private static final int CHUNK = 25;

    private static final int THREADS = 2;

    private final ConsistencyRules rules;
    private final FindingTable table;
    private final LiveChanges changes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicReference<ExecutorService> background = new AtomicReference<>();

    FindingRefresh(
            ConsistencyRules rules,
            FindingTable table,
            LiveChanges changes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.table = table;
        this.changes = changes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
    }

    private record State(long id, long changes) {}

    /**
     * Brings some programmes up to date. A few take milliseconds; of many, those that are done in time, and the rest goes on in the background.
     *
     * @param programmeIds empty for all of the year
     * @return how many are not up to date yet
     */
    public int refresh(long fiscalYearId, Set<Long> programmeIds) {
        long until = System.nanoTime() + PATIENCE;
        Edition edition = rules.edition();
        List<Long> stale = stale(fiscalYearId, programmeIds, edition);
        if (stale.isEmpty()) {
            return 0;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            later(fiscalYearId);
            return stale.size();
        }
        for (int from = 0; from < stale.size(); from += CHUNK) {
            if (System.nanoTime() > until) {
                later(fiscalYearId);
                return stale.size() - from;
            }
            if (!checkUnlessBusy(stale.subList(from, Math.min(from + CHUNK, stale.size())), edition)) {
                later(fiscalYearId);
                return stale.size() - from;
            }
        }
        return 0;
    }

    /** Who only reads does not fail because the background has been at the same programmes for too long: those are told to be on their way. */
    private boolean checkUnlessBusy(List<Long> programmes, Edition edition) {
        try {
            check(programmes, edition);
            return true;
        } catch (QueryTimeoutException | PessimisticLockingFailureException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw e;
            }
            LOG.debug("Otro lector revisa los mismos programas", e);
            return false;
        }
    }

    /** How many programmes of a year are not up to date. */
    int pending(long fiscalYearId, Set<Long> programmeIds) {
        return stale(fiscalYearId, programmeIds, rules.edition()).size();
    }

    private List<Long> stale(long fiscalYearId, Set<Long> programmeIds, Edition edition) {
        return Rows.list(jdbc.sql("""
                select p.id from programme p left join programme_check c on c.programme_id = p.id
                where p.fiscal_year_id = :year%s and (c.programme_id is null or c.changes <> p.changes or c.edition <> :edition)
                order by p.id
                """.formatted(programmeIds.isEmpty() ? "" : " and p.id in (:programmes)"))
                .param("year", fiscalYearId)
                .param("programmes", programmeIds)
                .param("edition", edition.print())
                .query((row, number) -> row.getLong(1)));
    }

    /** In one transaction, or in that of whoever asks, which then sees what it has changed itself. @return where something was found or went away */
    private Set<Long> check(List<Long> programmes, Edition edition) {
        begin(programmes);
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<Long, Long> checked = new HashMap<>();
            Set<Long> known = new HashSet<>();
            Rows.list(jdbc.sql("""
                    select programme_id as id, case when edition = :edition then changes else -1 end as changes from programme_check
                    where programme_id in (:programmes) order by programme_id for update
                    """)
                            .param("edition", edition.print())
                            .param("programmes", programmes)
                            .query(RecordMapper.of(State.class)))
                    .forEach(state -> {
                        known.add(state.id());
                        checked.put(state.id(), state.changes());
                    });
            // What is changed from here on is read or not; in any case the number of before leads to another look.
            List<State> stale = Rows.list(
                            jdbc.sql("select id, changes from programme where id in (:programmes) order by id")
                                    .param("programmes", programmes)
                                    .query(RecordMapper.of(State.class)))
                    .stream()
                    .filter(now -> known.contains(now.id()) && !Objects.equals(checked.get(now.id()), now.changes()))
                    .toList();
            if (stale.isEmpty()) {
                return Set.of();
            }
            Set<Long> changed = table.replace(stale.stream().map(State::id).toList(), edition.rules());
            stale.forEach(state -> jdbc.sql(
                            "update programme_check set changes = :changes, edition = :edition where programme_id = :id")
                    .param("changes", state.changes())
                    .param("edition", edition.print())
                    .param("id", state.id())
                    .update());
            return changed;
        }));
    }

    /** Makes the rows by which two who look at the same programme wait for each other. */
    private void begin(List<Long> programmes) {
        List<Long> known =
                Rows.list(jdbc.sql("select programme_id from programme_check where programme_id in (:programmes)")
                        .param("programmes", programmes)
                        .query((row, number) -> row.getLong(1)));
        List<Long> fresh = new ArrayList<>(programmes);
        fresh.removeAll(known);
        for (long id : fresh) {
            try {
                own.executeWithoutResult(status -> jdbc.sql(
                                "insert into programme_check (programme_id, changes, edition) values (:id, -1, '')")
                        .param("id", id)
                        .update());
            } catch (DuplicateKeyException e) {
                LOG.debug("Otro lector ya empezó el programa {}", id);
            }
        }
    }

    /** Goes on in the background until the year is up to date; those who look at it hear of it. */
    private void later(long fiscalYearId) {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        ExecutorService threads = background.updateAndGet(
                running -> running != null ? running : Executors.newFixedThreadPool(THREADS, FindingRefresh::thread));
        threads.execute(() -> {
            try {
                inBackground(fiscalYearId, threads);
            } catch (RuntimeException e) {
                LOG.error("No se terminó de revisar la congruencia; se intenta de nuevo cuando alguien la consulte", e);
            } finally {
                working.set(false);
            }
        });
    }

    private void inBackground(long fiscalYearId, ExecutorService threads) {
        Edition edition = rules.edition();
        List<Long> stale = stale(fiscalYearId, Set.of(), edition);
        // The second thread begins at the end; where they meet, the one that comes later finds nothing to do.
        threads.execute(() -> chunks(stale.reversed(), edition));
        chunks(stale, edition);
        changes.announce(Change.EVERYTHING);
    }

    private void chunks(List<Long> stale, Edition edition) {
        Rows.inChunks(stale, CHUNK, ids -> {
            if (!Thread.currentThread().isInterrupted()) {
                check(ids.stream().sorted().toList(), edition);
            }
        });
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "congruencia");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        ExecutorService threads = background.get();
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}

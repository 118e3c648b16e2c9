package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.base.Daemons;
import mx.avance.exchange.Export.State;
import mx.avance.live.Subscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that are written while whoever ordered them goes on working, as that person, few at a time, and wait to be downloaded. Each is seen only by
 * whoever ordered it; one that is cancelled leaves nothing.
 */
@Service
@EnableConfigurationProperties(ExportProperties.class)
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Exports {

    private static final int AT_ONCE = 2;

    private final ExportWriters writers;
    private final ExportNames names;
    private final Permissions permissions;
    private final Acting acting;
    private final ExportProperties properties;
    private final Clock clock;
    private final ExportFolder folder;
    private final Map<Long, ExportJob> jobs = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final ExecutorService threads = Daemons.pool("exports-", AT_ONCE);

    Exports(
            ExportWriters writers,
            ExportNames names,
            Permissions permissions,
            Acting acting,
            ExportProperties properties,
            Clock clock) {
        this.writers = writers;
        this.names = names;
        this.permissions = permissions;
        this.acting = acting;
        this.properties = properties;
        this.clock = clock;
        this.folder = ExportFolder.in(properties.folder());
    }

    /** The forms in which a document can be ordered. */
    public List<ExportForm> forms() {
        return writers.forms();
    }

    /**
     * Orders a document.
     *
     * @throws mx.avance.access.PermissionDeniedException for whoever may not read the scope
     * @throws ExportRefusedException when the person has too many already
     */
    public Export order(ExportForm form, ExportScope scope) {
        permissions.require(Action.READ);
        String name = names.name(form, scope);
        ExportWriter writer = writers.of(form);
        Person person = acting.require();
        if (mine().size() >= properties.perPerson()) {
            throw new ExportRefusedException("Ya hay " + properties.perPerson()
                    + " documentos en la lista. Descarga y quita alguno, y vuelve a exportar.");
        }
        long id = ids.incrementAndGet();
        Export ordered = new Export(id, form, name, State.WAITING, 0, 0, 0, null, clock.instant());
        ExportJob job = new ExportJob(person.accountId(), ordered, folder.file(id + "." + form.ending()), this::tell);
        jobs.put(id, job);
        threads.execute(new DelegatingSecurityContextRunnable(
                () -> job.run(writer, scope), SecurityContextHolder.getContext()));
        tell();
        return job.shown();
    }

    /** What whoever acts has ordered, the newest first. */
    public List<Export> mine() {
        long person = acting.require().accountId();
        expire();
        return jobs.values().stream()
                .filter(job -> job.isOf(person))
                .map(ExportJob::shown)
                .toList();
    }

    /** One of them. */
    public Optional<Export> find(long id) {
        return mine().stream().filter(export -> export.id() == id).findFirst();
    }

    /** The file of a document that is ready; only for whoever ordered it. */
    public Optional<Path> file(long id) {
        return find(id).filter(export -> export.state() == State.READY)
                .map(export -> requireNonNull(jobs.get(id)).file());
    }

    /** Stops a document, or takes it off the list: nothing of it stays. */
    public void discard(long id) {
        if (find(id).isPresent()) {
            requireNonNull(jobs.remove(id)).discard();
            tell();
        }
    }

    /** Has somebody told, on any thread and often, that something may have changed in a list. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private void expire() {
        var before = clock.instant().minus(properties.keep());
        jobs.entrySet().removeIf(entry -> {
            boolean old = entry.getValue().isOlderThan(before);
            if (old) {
                entry.getValue().discard();
            }
            return old;
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
        jobs.values().forEach(ExportJob::discard);
        jobs.clear();
        folder.delete();
    }
}

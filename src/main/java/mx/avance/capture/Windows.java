package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.access.SystemOnly;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarter windows of a fiscal year: when they are open, and the acts that open, close and reopen them. */
@Service
public class Windows {

    private final QuarterWindows windows;
    private final Settings settings;
    private final Today today;
    private final Clock clock;
    private final Permissions permissions;
    private final History history;

    Windows(
            QuarterWindows windows,
            Settings settings,
            Today today,
            Clock clock,
            Permissions permissions,
            History history) {
        this.windows = windows;
        this.settings = settings;
        this.today = today;
        this.clock = clock;
        this.permissions = permissions;
        this.history = history;
    }

    /** The windows of a fiscal year in the order of their quarters, each in the state now in force; none when the year has not been programmed. */
    @Transactional(readOnly = true)
    public List<QuarterWindow> of(long fiscalYearId) {
        return windows.findByFiscalYearIdOrderByQuarter(AggregateReference.to(fiscalYearId)).stream()
                .map(window -> window.with(inForce(window), window.opensOn(), window.closesOn()))
                .toList();
    }

    /** The window of a quarter in the state now in force. */
    @Transactional(readOnly = true)
    public Optional<QuarterWindow> of(long fiscalYearId, Quarter quarter) {
        return of(fiscalYearId).stream().filter(w -> w.quarter() == quarter).findFirst();
    }

    /** Today in the municipality. */
    public LocalDate today() {
        return today.date();
    }

    /** Why nothing can be captured in a quarter now; empty when it is open. */
    @Transactional(readOnly = true)
    public Optional<String> closedBecause(long fiscalYearId, Quarter quarter) {
        return closedBecause(of(fiscalYearId), quarter);
    }

    /** The same of each quarter. */
    @Transactional(readOnly = true)
    Map<Quarter, Optional<String>> closedBecause(long fiscalYearId) {
        List<QuarterWindow> calendar = of(fiscalYearId);
        Map<Quarter, Optional<String>> closed = new EnumMap<>(Quarter.class);
        for (Quarter quarter : Quarter.values()) {
            closed.put(quarter, closedBecause(calendar, quarter));
        }
        return closed;
    }

    private static Optional<String> closedBecause(List<QuarterWindow> calendar, Quarter quarter) {
        Optional<QuarterWindow> window =
                calendar.stream().filter(w -> w.quarter() == quarter).findFirst();
        if (window.isEmpty()) {
            return Optional.of(quarter + " todavía no está programado. Pídelo a la oficina de planeación.");
        }
        return window.filter(w -> w.state() != WindowState.ABIERTA).map(w -> WindowRules.notOpen(w, w.state()));
    }

    /**
     * Lets through only while the window of a quarter is open.
     *
     * @throws CaptureRefusedException with its state, its dates and what to do
     */
    @Transactional(readOnly = true)
    public void requireOpen(long fiscalYearId, Quarter quarter) {
        closedBecause(fiscalYearId, quarter).ifPresent(why -> {
            throw new CaptureRefusedException(why + " No se cambió nada.");
        });
    }

    /**
     * Programmes the four windows of a year that has none yet; a year that has them keeps them.
     *
     * @param plan the four windows
     */
    @SystemOnly("a part of loading a document and of copying a year")
    @Transactional
    public void programme(FiscalYear year, List<QuarterWindow> plan) {
        if (of(requireNonNull(year.id())).isEmpty()) {
            windows.saveAll(plan);
        }
    }

    /** Whether that quarter has been published. */
    @Transactional(readOnly = true)
    public boolean isPublished(long fiscalYearId, Quarter quarter) {
        return of(fiscalYearId, quarter)
                .map(w -> w.state() == WindowState.PUBLICADA)
                .orElse(false);
    }

    /**
     * Sets the first and the last day of a window that has not closed.
     *
     * @throws IllegalArgumentException when it would close before it opens
     * @throws CaptureRefusedException when it is closed or published: opening it again needs a reason
     */
    @Requires(Action.MANAGE_WINDOWS)
    @Transactional
    public void setDates(long windowId, int version, LocalDate opens, LocalDate closes) {
        permissions.require(Action.MANAGE_WINDOWS);
        WindowRules.wantDates(opens, closes);
        QuarterWindow window = find(windowId, version);
        WindowState state = inForce(window);
        WindowRules.wantState(
                window,
                state,
                state == WindowState.PROGRAMADA || state == WindowState.ABIERTA,
                "Sus fechas ya no cambian; reábrelo con un motivo.");
        save("SET_DATES", window, window.with(window.state(), opens, closes), null);
    }

    /** Opens a window from today on. @param closesOn its last day, not before today */
    @Requires(Action.MANAGE_WINDOWS)
    @Transactional
    public void open(long windowId, int version, LocalDate closesOn) {
        permissions.require(Action.MANAGE_WINDOWS);
        QuarterWindow window = find(windowId, version);
        WindowState state = inForce(window);
        WindowRules.wantState(
                window, state, state == WindowState.PROGRAMADA, "Solo se abre lo programado; lo cerrado se reabre.");
        openUntil("OPEN", window, closesOn, null);
    }

    /** Closes an open window at once. */
    @Requires(Action.MANAGE_WINDOWS)
    @Transactional
    public void close(long windowId, int version) {
        permissions.require(Action.MANAGE_WINDOWS);
        QuarterWindow window = find(windowId, version);
        WindowState state = inForce(window);
        WindowRules.wantState(window, state, state == WindowState.ABIERTA, "Solo se cierra lo que está abierto.");
        save("CLOSE", window, window.with(WindowState.CERRADA, window.opensOn(), window.closesOn()), null);
    }

    /**
     * Opens again what was closed or published.
     *
     * @param closesOn its last day, not before today
     * @param reason kept in the history; mandatory
     */
    @Requires(Action.MANAGE_WINDOWS)
    @Transactional
    public void reopen(long windowId, int version, LocalDate closesOn, @Nullable String reason) {
        permissions.require(Action.MANAGE_WINDOWS);
        String why = WindowRules.reason(reason);
        QuarterWindow window = find(windowId, version);
        WindowState state = inForce(window);
        WindowRules.wantState(
                window,
                state,
                state == WindowState.CERRADA || state == WindowState.PUBLICADA,
                "Solo se reabre lo cerrado o publicado.");
        openUntil("REOPEN", window, closesOn, why);
    }

    /**
     * Marks a closed quarter as published, in the transaction that freezes its cut.
     *
     * @throws CaptureRefusedException when it is not closed, or published already
     * @throws OptimisticLockingFailureException when somebody else changed the window meanwhile
     */
    @SystemOnly("a part of publishing a quarter, which has asked for the permission")
    @Transactional
    public void published(long fiscalYearId, Quarter quarter) {
        QuarterWindow window = stored(fiscalYearId, quarter);
        WindowState state = inForce(window);
        WindowRules.wantState(
                window, state, state == WindowState.CERRADA, "Se publica lo que está cerrado y no se ha publicado.");
        save("PUBLISH", window, window.with(WindowState.PUBLICADA, window.opensOn(), window.closesOn()), null);
    }

    /**
     * Opens a quarter that nobody has opened yet, because its document is imported.
     *
     * @throws CaptureRefusedException when it is in another state
     */
    @SystemOnly("a part of importing a document, which has asked for the permission")
    @Transactional
    public void openForImport(long fiscalYearId, Quarter quarter) {
        QuarterWindow window = stored(fiscalYearId, quarter);
        WindowState state = inForce(window);
        WindowRules.wantState(
                window, state, state == WindowState.PROGRAMADA, "Solo se abre lo programado; lo cerrado se reabre.");
        save("OPEN", window, QuarterCalendar.opened(window, today()), null);
    }

    /**
     * Puts a window back that {@link #openForImport} opened.
     *
     * @throws CaptureRefusedException when it is in another state
     */
    @SystemOnly("a part of undoing an import, which has asked for the permission")
    @Transactional
    public void planAgain(long fiscalYearId, Quarter quarter) {
        QuarterWindow window = stored(fiscalYearId, quarter);
        WindowState state = inForce(window);
        WindowRules.wantState(window, state, state == WindowState.ABIERTA, "Solo se quita lo que está abierto.");
        save("CLOSE", window, window.with(WindowState.PROGRAMADA, null, null), null);
    }

    /** Forgets the windows of a year that has no programmes and is going to be deleted. */
    @SystemOnly("a part of undoing an import, which has asked for the permission")
    @Transactional
    public void forget(long fiscalYearId) {
        windows.deleteAll(windows.findByFiscalYearIdOrderByQuarter(AggregateReference.to(fiscalYearId)));
    }

    private QuarterWindow stored(long fiscalYearId, Quarter quarter) {
        return windows.findByFiscalYearIdOrderByQuarter(AggregateReference.to(fiscalYearId)).stream()
                .filter(w -> w.quarter() == quarter)
                .findFirst()
                .orElseThrow(() -> new CaptureRefusedException(quarter + " no está programado."));
    }

    private void openUntil(String act, QuarterWindow window, LocalDate closesOn, @Nullable String reason) {
        LocalDate today = today();
        WindowRules.wantNotPast(closesOn, today);
        LocalDate opens = window.opensOn();
        LocalDate from = opens == null || opens.isAfter(today) ? today : opens;
        save(act, window, window.with(WindowState.ABIERTA, from, closesOn), reason);
    }

    private QuarterWindow find(long windowId, int version) {
        QuarterWindow window = windows.findById(windowId)
                .orElseThrow(() -> new CaptureRefusedException("No existe ese trimestre. No se cambió nada."));
        if (window.version() != version) {
            throw new OptimisticLockingFailureException("The window " + windowId + " has changed");
        }
        return window;
    }

    private void save(String act, QuarterWindow before, QuarterWindow after, @Nullable String reason) {
        if (before.equals(after)) {
            return;
        }
        windows.save(after);
        record(act, before, "state", inForce(before), inForce(after), reason);
        record(act, before, "opens_on", before.opensOn(), after.opensOn(), reason);
        record(act, before, "closes_on", before.closesOn(), after.closesOn(), reason);
    }

    private void record(
            String act,
            QuarterWindow window,
            String field,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        if (!Objects.equals(before, after)) {
            history.record(HistoryRecord.change(
                            act,
                            "window",
                            window.id(),
                            field,
                            before == null ? null : before.toString(),
                            after == null ? null : after.toString())
                    .of(null, window.quarter().number())
                    .because(reason));
        }
    }

    private WindowState inForce(QuarterWindow window) {
        return window.stateAt(clock.instant(), zone());
    }

    private ZoneId zone() {
        return settings.rules().zone();
    }
}

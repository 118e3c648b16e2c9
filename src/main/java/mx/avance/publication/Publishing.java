package mx.avance.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.access.SystemOnly;
import mx.avance.base.Rules;
import mx.avance.base.Settings;
import mx.avance.capture.AnnualReport;
import mx.avance.capture.AnnualReport.ReportRow;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.WindowState;
import mx.avance.capture.Windows;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a quarter: its window becomes PUBLICADA and a cut is frozen, in one transaction. A cut is written once; there is no method that changes or
 * deletes one. Only validated entries are published: of the others the cut has the target and blanks.
 */
@Service
public class Publishing {

    private static final int MAX_REASON = 2_000;

    private final Permissions permissions;
    private final Acting acting;
    private final PlanCatalogue plan;
    private final Windows windows;
    private final AnnualReport report;
    private final Settings settings;
    private final PendingEntries pending;
    private final CutWriter writer;
    private final History history;
    private final Clock clock;

    Publishing(
            Permissions permissions,
            Acting acting,
            PlanCatalogue plan,
            Windows windows,
            AnnualReport report,
            Settings settings,
            PendingEntries pending,
            CutWriter writer,
            History history,
            Clock clock) {
        this.permissions = permissions;
        this.acting = acting;
        this.plan = plan;
        this.windows = windows;
        this.report = report;
        this.settings = settings;
        this.pending = pending;
        this.writer = writer;
        this.history = history;
        this.clock = clock;
    }

    /** The quarters of a year that are closed, so that they can be published. */
    @Transactional(readOnly = true)
    public List<Quarter> publishable(long fiscalYearId) {
        return windows.of(fiscalYearId).stream()
                .filter(window -> window.state() == WindowState.CERRADA)
                .map(QuarterWindow::quarter)
                .toList();
    }

    /**
     * Publishes a closed quarter.
     *
     * @param reason why it is published with pending entries; may be left out when there are none
     * @return the number of the cut
     * @throws PublicationRefusedException when the quarter is not closed, something is pending and no reason is given, or somebody else has just
     *     published it; nothing is changed
     */
    @Transactional
    @Requires(Action.PUBLISH)
    public int publish(long fiscalYearId, Quarter quarter, @Nullable String reason) {
        permissions.require(Action.PUBLISH);
        if (!publishable(fiscalYearId).contains(quarter)) {
            throw new PublicationRefusedException(
                    "Solo se publica un trimestre cerrado y " + quarter + " no lo está. No se publicó nada.");
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > MAX_REASON) {
            throw new PublicationRefusedException("El motivo tiene más de 2,000 caracteres: escríbelo más corto.");
        }
        int missing = pending.count(fiscalYearId, quarter);
        if (missing > 0 && why == null) {
            throw new PublicationRefusedException("Faltan " + missing + " metas de " + quarter
                    + " por validar y se publicarían en blanco. Escribe el motivo o valídalas antes.");
        }
        try {
            // First, so that nobody reopens or publishes the quarter while it is copied.
            windows.published(fiscalYearId, quarter);
        } catch (OptimisticLockingFailureException e) {
            throw new PublicationRefusedException(
                    "Alguien más acaba de cambiar " + quarter + ". Abre la pantalla de nuevo para ver cómo quedó.", e);
        }
        return freeze(fiscalYearId, quarter, why);
    }

    /** Freezes the quarter with which the first document of a year begins; a quarter that has a cut keeps it. */
    @Transactional
    @SystemOnly("the load of the first document of a year, which publishes its quarter")
    public void freezeAtLoad(long fiscalYearId, Quarter quarter) {
        if (writer.nextNumber(fiscalYearId, quarter) == 1) {
            freeze(fiscalYearId, quarter, null);
        }
    }

    private int freeze(long fiscalYearId, Quarter quarter, @Nullable String reason) {
        Rules rules = settings.rules();
        int number = writer.nextNumber(fiscalYearId, quarter);
        Set<Quarter> told = told(fiscalYearId, quarter);
        PublishedRecord.Basis basis = new PublishedRecord.Basis(year(fiscalYearId), quarter, told, rules.bands());
        String quarters = told.stream()
                .sorted(Comparator.naturalOrder())
                .map(q -> String.valueOf(q.number()))
                .collect(Collectors.joining(","));
        Cut cut = writer.begin(new Cut(
                -1,
                fiscalYearId,
                basis.year(),
                quarter,
                number,
                clock.instant(),
                acting.current().name(),
                reason,
                quarters,
                CutRules.json(rules),
                0,
                ""));
        Copy copy = new Copy(cut, basis);
        report.forEach(fiscalYearId, Set.of(), new AnnualReport.Telling(told, true), copy::add);
        String sha256 = copy.finish();
        history.record(HistoryRecord.change("PUBLISH", "cut", cut.id(), "sha256", null, sha256)
                .of(null, quarter.number())
                .because(reason));
        return number;
    }

    private Set<Quarter> told(long fiscalYearId, Quarter quarter) {
        Set<Quarter> told = EnumSet.of(quarter);
        windows.of(fiscalYearId).stream()
                .filter(w -> w.state() == WindowState.PUBLICADA && w.quarter().compareTo(quarter) < 0)
                .forEach(w -> told.add(w.quarter()));
        return told;
    }

    private int year(long fiscalYearId) {
        return plan.fiscalYears().stream()
                .filter(year -> Objects.equals(year.id(), fiscalYearId))
                .findFirst()
                .orElseThrow()
                .yearNumber();
    }

    /** The rows of a cut on their way to the database, so many at a time that memory does not grow with the year. */
    private final class Copy {

        private static final int CHUNK = 500;

        private final Cut cut;
        private final PublishedRecord.Basis basis;
        private final Fingerprint fingerprint;
        private final List<CutWriter.NewRow> waiting = new ArrayList<>(CHUNK);
        private int rows;

        Copy(Cut cut, PublishedRecord.Basis basis) {
            this.cut = cut;
            this.basis = basis;
            this.fingerprint = new Fingerprint(cut.header());
        }

        void add(ReportRow row) {
            String content = PublishedRecord.of(row, basis).content();
            fingerprint.add(content);
            rows++;
            waiting.add(new CutWriter.NewRow(rows, row, basis.signal(row), content));
            if (waiting.size() == CHUNK) {
                write();
            }
        }

        String finish() {
            write();
            String sha256 = fingerprint.hex();
            writer.seal(cut.id(), rows, sha256);
            return sha256;
        }

        private void write() {
            writer.add(cut.id(), waiting);
            waiting.clear();
        }
    }
}

package mx.avance.publication;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.base.Settings;
import mx.avance.capture.AnnualReport;
import mx.avance.capture.PlanPage;
import mx.avance.capture.PlanPlace;
import mx.avance.figures.Quarter;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A quarter that is not published yet, as it would be published if everything that is captured now were validated: for whoever may read the year, of the
 * programmes that the person may read.
 */
@Service
@Transactional(readOnly = true)
public class LiveRecords {

    private final Permissions permissions;
    private final ReadableProgrammes readable;
    private final AnnualReport report;
    private final Settings settings;

    LiveRecords(Permissions permissions, ReadableProgrammes readable, AnnualReport report, Settings settings) {
        this.permissions = permissions;
        this.readable = readable;
        this.report = report;
        this.settings = settings;
    }

    /**
     * What may be read of a quarter, decided before the first record is written.
     *
     * @param programmes their ids; empty for all
     */
    public record Reading(long fiscalYearId, PublishedRecord.Basis basis, Set<Long> programmes) {
        public Reading {
            programmes = Set.copyOf(programmes);
        }
    }

    /** Whether whoever acts may read more than what is published. */
    public boolean mayRead() {
        return permissions.may(Action.READ);
    }

    /**
     * Opens the reading of a quarter: its figures and those of the quarters before it, in whatever state they are.
     *
     * @param year the calendar year of {@code fiscalYearId}
     * @param programmeId the only programme; {@code null} for all that may be read
     * @throws mx.avance.access.PermissionDeniedException for whoever may not read the year, or that programme
     */
    public Reading open(long fiscalYearId, int year, Quarter quarter, @Nullable Long programmeId) {
        Set<Quarter> told = EnumSet.range(Quarter.T1, quarter);
        return new Reading(
                fiscalYearId,
                new PublishedRecord.Basis(year, quarter, told, settings.rules().bands()),
                readable.wanted(fiscalYearId, programmeId));
    }

    /** Hands over every record, once, in the order of a cut. Memory does not grow with the year. */
    public void forEach(Reading reading, Consumer<PublishedRecord> consumer) {
        report.forEach(
                reading.fiscalYearId(),
                reading.programmes(),
                telling(reading),
                row -> consumer.accept(PublishedRecord.of(row, reading.basis())));
    }

    /** Some of the records, those after a place, in the order of a cut. */
    public PlanPage<PublishedRecord> page(Reading reading, PlanPlace after, int limit) {
        PlanPage<AnnualReport.ReportRow> page =
                report.page(reading.fiscalYearId(), reading.programmes(), telling(reading), after, limit);
        return new PlanPage<>(
                page.rows().stream()
                        .map(row -> PublishedRecord.of(row, reading.basis()))
                        .toList(),
                page.next());
    }

    private static AnnualReport.Telling telling(Reading reading) {
        return new AnnualReport.Telling(reading.basis().told(), false);
    }
}

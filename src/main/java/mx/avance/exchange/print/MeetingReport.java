package mx.avance.exchange.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.avance.base.Rules;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.ExportWriter;
import mx.avance.exchange.OfficialProgrammes;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.print.PageRenderer.Pages;
import mx.avance.exchange.print.WorstFirst.Ranked;
import mx.avance.figures.Quarter;
import org.springframework.stereotype.Component;

/** The report for the meeting: the indicators that are out of their target, the worst first. */
@Component
class MeetingReport implements ExportWriter {

    /** More than a meeting can speak about; the report says how many there are besides. */
    static final int MOST = 200;

    private static final int CARDS_OF_A_PART = 50;

    private final OfficialProgrammes programmes;
    private final Settings settings;
    private final Today today;
    private final DocumentProperties properties;

    MeetingReport(OfficialProgrammes programmes, Settings settings, Today today, DocumentProperties properties) {
        this.programmes = programmes;
        this.settings = settings;
        this.today = today;
        this.properties = properties;
    }

    @Override
    public ExportForm form() {
        return ExportForm.MEETING;
    }

    @Override
    public void write(ExportScope scope, OutputStream out, ExportWatch watch) throws IOException {
        OfficialProgrammes.Opened opened = programmes.open(scope);
        long total = opened.indicators();
        Rules rules = settings.rules();
        LocalDate day = today.date();
        WorstFirst worst = new WorstFirst(rules.bands(), scope.quarter(), MOST);
        List<OfficialHeading> headings = new ArrayList<>();
        watch.at(0, total);
        for (long id : opened.programmes()) {
            OfficialProgramme programme = programmes.read(id, opened);
            worst.add(programme);
            if (headings.size() < 2) {
                headings.add(programme.heading());
            }
            watch.at(worst.all(), total);
        }
        MeetingPages pages = new MeetingPages(
                subject(headings, opened.programmes().size()),
                period(headings, scope.quarter()),
                scope.quarter(),
                rules,
                Shield.of(properties.shield()),
                day);
        List<Pages> parts = parts(pages, worst, watch);
        PdfBinder binder = new PdfBinder(out, pages.title(), day, MeetingPages.MARGIN);
        binder.add(pages.title(), parts);
        binder.end();
    }

    private static List<Pages> parts(MeetingPages pages, WorstFirst worst, ExportWatch watch) throws IOException {
        List<Pages> parts = new ArrayList<>();
        List<Ranked> ranked = worst.ranked();
        int from = 0;
        do {
            watch.at(worst.all(), worst.all());
            int to = Math.min(from + CARDS_OF_A_PART, ranked.size());
            parts.add(PageRenderer.render(pages.part(worst, ranked, from, to)));
            from = to;
        } while (from < ranked.size());
        return parts;
    }

    private static String period(List<OfficialHeading> headings, Quarter quarter) {
        return headings.isEmpty()
                ? quarter.toString()
                : quarter + " " + headings.getFirst().year();
    }

    private static String subject(List<OfficialHeading> headings, int count) {
        return switch (count) {
            case 0 -> "Ningún programa";
            case 1 ->
                headings.getFirst().programmeKey() + " " + headings.getFirst().programmeName() + " · "
                        + headings.getFirst().dependencia();
            default -> PrintedText.count(count) + " programas";
        };
    }
}

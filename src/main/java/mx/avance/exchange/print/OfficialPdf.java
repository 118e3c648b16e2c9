package mx.avance.exchange.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.base.Rules;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.ExportWriter;
import mx.avance.exchange.OfficialProgrammes;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.print.PageRenderer.Pages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The official documents of a scope as one PDF: a bookmark and page numbers of its own for each programme. */
@Component
@EnableConfigurationProperties(DocumentProperties.class)
class OfficialPdf implements ExportWriter {

    /** How many rows are laid out at once: what a page engine needs for them, about 60 MB, is all that it ever needs. */
    static final int ROWS_OF_A_PART = 250;

    private final OfficialProgrammes programmes;
    private final Settings settings;
    private final Today today;
    private final DocumentProperties properties;

    OfficialPdf(OfficialProgrammes programmes, Settings settings, Today today, DocumentProperties properties) {
        this.programmes = programmes;
        this.settings = settings;
        this.today = today;
        this.properties = properties;
    }

    @Override
    public ExportForm form() {
        return ExportForm.PDF;
    }

    @Override
    public void write(ExportScope scope, OutputStream out, ExportWatch watch) throws IOException {
        OfficialProgrammes.Opened opened = programmes.open(scope);
        long total = opened.indicators();
        LocalDate day = today.date();
        Rules rules = settings.rules();
        Optional<String> shield = Shield.of(properties.shield());
        PdfBinder binder = new PdfBinder(
                out, "Seguimiento de avance en cumplimiento de metas y objetivos", day, OfficialSheet.MARGIN);
        long done = 0;
        watch.at(0, total);
        for (long id : opened.programmes()) {
            OfficialProgramme programme = programmes.read(id, opened);
            OfficialSheet sheet = new OfficialSheet(
                    programme.heading(),
                    rules,
                    shield,
                    properties.signatories(programme.heading().programmeKey()),
                    day);
            binder.add(sheet.bookmark(), parts(sheet, programme.rows(), done, total, watch));
            done += programme.rows().size();
        }
        binder.end();
        watch.at(total, total);
    }

    /** The pages of a programme. @param before how many rows have been written before them */
    static List<Pages> parts(OfficialSheet sheet, List<OfficialRow> rows, long before, long total, ExportWatch watch)
            throws IOException {
        List<Pages> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + ROWS_OF_A_PART, rows.size());
            parts.add(PageRenderer.render(sheet.part(rows.subList(from, to), from == 0, to == rows.size())));
            watch.at(before + to, total);
            from = to;
        } while (from < rows.size());
        return parts;
    }
}

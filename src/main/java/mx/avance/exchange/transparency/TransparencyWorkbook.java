package mx.avance.exchange.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import mx.avance.base.Today;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.ExportWriter;
import mx.avance.exchange.OfficialProgrammes;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import org.springframework.stereotype.Component;

/** The indicators of a scope in the format of transparency that is in use. */
@Component
class TransparencyWorkbook implements ExportWriter {

    private static final int TOLD = 100;

    private final OfficialProgrammes programmes;
    private final FactsReader reader;
    private final Templates templates;
    private final Today today;

    TransparencyWorkbook(OfficialProgrammes programmes, FactsReader reader, Templates templates, Today today) {
        this.programmes = programmes;
        this.reader = reader;
        this.templates = templates;
        this.today = today;
    }

    @Override
    public ExportForm form() {
        return ExportForm.TRANSPARENCY;
    }

    @Override
    public void write(ExportScope scope, OutputStream out, ExportWatch watch) throws IOException {
        Template template = templates.inUse();
        OfficialProgrammes.Opened opened = programmes.open(scope);
        long total = opened.indicators();
        LocalDate day = today.date();
        FormatRow row = new FormatRow(template, templates.reason(scope.reason()), day);
        long done = 0;
        watch.at(0, total);
        try (FormatSheet sheet = new FormatSheet(out, template)) {
            for (long id : opened.programmes()) {
                OfficialProgramme programme = programmes.read(id, opened);
                Map<Long, Facts> facts = reader.of(
                        programme.rows().stream().map(OfficialRow::indicatorId).toList());
                for (OfficialRow each : programme.rows()) {
                    Facts known = facts.get(each.indicatorId());
                    if (known != null) {
                        sheet.add(row.of(programme.heading(), each, known), each.decimals(), each.percentFigures());
                    }
                    done++;
                    if (done % TOLD == 0) {
                        watch.at(done, total);
                    }
                }
            }
            watch.at(total, total);
            sheet.end();
        }
    }
}

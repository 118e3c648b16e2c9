package mx.avance.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import mx.avance.base.Rules;
import mx.avance.base.Settings;
import mx.avance.capture.QuarterWindow;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.ExportWriter;
import mx.avance.exchange.OfficialProgrammes;
import mx.avance.exchange.official.OfficialProgramme;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The official workbook: a sheet for each programme, in the layout of the published one, and a sheet of notes. */
@Component
class OfficialWorkbook implements ExportWriter {

    private static final int ROWS_IN_MEMORY = 20;
    private static final int LONGEST_NAME = 31;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm", Locale.ROOT);

    private final OfficialProgrammes programmes;
    private final Settings settings;
    private final Clock clock;

    OfficialWorkbook(OfficialProgrammes programmes, Settings settings, Clock clock) {
        this.programmes = programmes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ExportForm form() {
        return ExportForm.WORKBOOK;
    }

    @Override
    public void write(ExportScope scope, OutputStream out, ExportWatch watch) throws IOException {
        OfficialProgrammes.Opened opened = programmes.open(scope);
        long total = opened.indicators();
        Rules rules = settings.rules();
        XSSFWorkbook frame = new XSSFWorkbook();
        try (SXSSFWorkbook book = new SXSSFWorkbook(frame, ROWS_IN_MEMORY)) {
            SheetStyles styles = new SheetStyles(frame);
            SignalRules signals = new SignalRules(rules.bands(), frame.getStylesSource());
            Set<String> names = new HashSet<>(Set.of(NotesSheet.NAME.toLowerCase(Locale.ROOT)));
            long done = 0;
            int year = 0;
            watch.at(0, total);
            for (long id : opened.programmes()) {
                OfficialProgramme programme = programmes.read(id, opened);
                year = programme.heading().year();
                SXSSFSheet sheet = book.createSheet(name(programme.heading().programmeKey(), names));
                new OfficialSheet(sheet, programme.heading(), styles, rules.noTarget()).write(programme, signals);
                close(sheet);
                done += programme.rows().size();
                watch.at(Math.min(done, total), total);
            }
            notes(book, styles, opened, rules, year);
            book.write(out);
        }
    }

    /** Its rows are on the disk; without this a year of many programmes would hold as many files open. */
    private static void close(SXSSFSheet sheet) throws IOException {
        sheet.getWorksheetXMLInputStream().close();
    }

    private void notes(
            SXSSFWorkbook book, SheetStyles styles, OfficialProgrammes.Opened opened, Rules rules, int year) {
        ExportScope scope = opened.scope();
        String standing = opened.calendar().stream()
                .filter(window -> window.quarter() == scope.quarter())
                .findFirst()
                .map(QuarterWindow::state)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .orElse("sin calendario");
        String made = "Hecho con Avance el " + DAY.format(clock.instant().atZone(rules.zone())) + ".";
        new NotesSheet(book.createSheet(NotesSheet.NAME), styles).write(rules, year, scope.quarter(), standing, made);
    }

    /** A name that a sheet may have and no other has. */
    private static String name(String key, Set<String> names) {
        String safe = WorkbookUtil.createSafeSheetName(key, '-');
        String name = safe;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }
}

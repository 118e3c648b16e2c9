package mx.avance.exchange.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.exchange.ExportCancelledException;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.ExportWriter;
import mx.avance.figures.Quarter;
import mx.avance.persistence.Rows;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The real document on paper, and the report for the meeting about it. */
@Transactional
abstract class PrintedDocumentsTests {

    @Autowired
    List<ExportWriter> writers;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends PrintedDocumentsTests {}

    @OnPostgreSql
    static class PostgresTests extends PrintedDocumentsTests {}

    @AfterEach
    void actAsTheSystem() {
        TestPeople.system();
    }

    @Test
    void theRealDocumentIsThreePagesThatBeSigned() throws IOException {
        List<String> told = new ArrayList<>();

        try (PdfFile pdf = new PdfFile(write(ExportForm.PDF, scope(), (done, total) -> told.add(done + "/" + total)))) {
            assertThat(pdf.pages()).isEqualTo(3);
            List<String> claves =
                    Rows.list(jdbc.sql("select clave from objective").query((row, number) -> row.getString(1)));
            assertThat(pdf.text())
                    .contains(claves)
                    .contains("295.14%", "▲ sobremeta")
                    .containsOnlyOnce("VALIDÓ");
            assertThat(pdf.text(3)).contains("Página 3 de 3");
            assertThat(pdf.beyond()).isNegative();
            assertThat(pdf.fonts()).allMatch(PDFont::isEmbedded);
            assertThat(pdf.bookmarks()).singleElement().asString().startsWith("M-PPA 1.4 ");
            assertThat(told).startsWith("0/32").endsWith("32/32");
        }
    }

    @Test
    void theMeetingSpeaksOfTheWorstFirst() throws IOException {
        try (PdfFile pdf = new PdfFile(write(ExportForm.MEETING, scope(), ExportWatch.NONE))) {
            assertThat(pdf.text(1)).contains("Se informan 32 indicadores; 19 no están en meta.", "▼ 5", "▲ 8");
            String text = pdf.text();
            assertThat(text)
                    .contains("1. 1.4.1.1.3.4 Generación de claves")
                    .contains("19. 1.4.1.1.1 Gestiones de apoyos")
                    .contains("solamente se adquirieron 74 activos nuevos")
                    .contains("Del trimestre 295.14 % · Acumulado a T1 295.14 % · Del año 68.87 %");
            assertThat(pdf.tags()).contains("H1", "H2", "H3", "Table", "TH");
            assertThat(pdf.beyond()).isNegative();
        }
    }

    @Test
    void aScopeWithoutProgrammesIsToldSo() throws IOException {
        ExportScope scope = new ExportScope(scope().fiscalYearId(), Quarter.T1, -1L, null);

        try (PdfFile pdf = new PdfFile(write(ExportForm.MEETING, scope, ExportWatch.NONE))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text()).contains("No hay indicadores que informar.");
        }
    }

    @Test
    void nobodyWaitsForWhatIsCancelled() {
        ExportWatch cancelling = (done, total) -> {
            throw new ExportCancelledException();
        };

        for (ExportForm form : List.of(ExportForm.PDF, ExportForm.MEETING)) {
            assertThatExceptionOfType(ExportCancelledException.class)
                    .isThrownBy(() -> write(form, scope(), cancelling));
        }
    }

    private ExportScope scope() {
        long year = jdbc.sql("select id from fiscal_year").query(Long.class).single();
        return new ExportScope(year, Quarter.T1, null, null);
    }

    private byte[] write(ExportForm form, ExportScope scope, ExportWatch watch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWriter writer =
                writers.stream().filter(each -> each.form() == form).findFirst().orElseThrow();
        writer.write(scope, out, watch);
        return out.toByteArray();
    }
}

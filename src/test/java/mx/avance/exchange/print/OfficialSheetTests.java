package mx.avance.exchange.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.avance.base.Rules;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.print.DocumentProperties.Signatories;
import mx.avance.exchange.print.DocumentProperties.Signatory;
import mx.avance.exchange.print.DocumentProperties.Signatures;
import mx.avance.exchange.print.PageRenderer.Pages;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official document on paper: what it says, what it bears up against, and what a screen reader finds in it. */
class OfficialSheetTests {

    private static final Rules RULES = new Rules(
            "Municipio de Prueba", ZoneId.of("America/Cancun"), BandPreset.GENERAL, NoTargetPolicy.NOT_APPLICABLE);
    private static final LocalDate DAY = LocalDate.of(2024, 4, 30);
    private static final Signatories SIGNATORIES =
            new Signatories(new Signatory("Ana Pech", "Enlace"), new Signatory("Luis Uc", "Titular"));

    @Test
    void saysWhatTheDocumentSays() throws IOException {
        try (PdfFile pdf =
                new PdfFile(print(List.of(PrintedRows.row(0, 1_292L, 1_466L), PrintedRows.row(1, 0L, 0L))))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text(1))
                    .contains("SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS 2024")
                    .contains("M-PPA 1.4 Bienes & servicios")
                    .contains("Folio M-PPA 1.4 · 2024-T1")
                    .contains("1.4.1.1.1.1 Atención de solicitudes")
                    .contains("1,292", "1,466", "5,168")
                    .contains("113.47%", "△ alto")
                    .contains("N/A", "— sin meta")
                    .contains("ELABORÓ Ana Pech Enlace".split(" "))
                    .contains("VALIDÓ", "Luis Uc", "Titular")
                    .contains("30 de abril de 2024")
                    .contains("Página 1 de 1");
            assertThat(pdf.bookmarks()).containsExactly("M-PPA 1.4 Bienes & servicios");
        }
    }

    @Test
    void ofAQuarterToComeNothingIsSaid() throws IOException {
        IndicatorFigures noTargets = new IndicatorFigures(
                Accumulation.SUM,
                Sense.ASCENDING,
                null,
                List.of(QuarterFigures.NONE, QuarterFigures.NONE, QuarterFigures.NONE, QuarterFigures.NONE));

        try (PdfFile pdf = new PdfFile(print(List.of(PrintedRows.row(0, "Nada", null, noTargets))))) {
            assertThat(pdf.text(1)).containsOnlyOnce(" N/A ");
        }
    }

    @Test
    void canBeReadAloud() throws IOException {
        try (PdfFile pdf = new PdfFile(print(rows(60)))) {
            var catalog = pdf.document().getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("es-MX");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains("Documentos &amp; más");
            assertThat(pdf.document().getDocumentInformation().getTitle()).isEqualTo("Documentos & más");
            assertThat(pdf.tags())
                    .startsWith("Document", "Part")
                    .contains("H1", "Table", "THead", "TH", "TBody", "TR", "TD", "P");
            assertThat(pdf.tags().stream().filter("THead"::equals))
                    .as("one head, however many pages")
                    .hasSize(1);
            assertThat(pdf.isEveryPageTagged()).isTrue();
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void everyPageHasTheHeadersItsPlaceAndItsNumber() throws IOException {
        try (PdfFile pdf = new PdfFile(print(rows(60)))) {
            assertThat(pdf.pages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.text(page))
                        .contains("META PROGRAMADA 2024", "PORCENTAJE DE AVANCE TRIMESTRAL 2024")
                        .contains("Página " + page + " de " + pdf.pages())
                        .contains("Folio M-PPA 1.4 · 2024-T1")
                        .contains("Municipio de Prueba");
            }
        }
    }

    @Test
    void aLargeProgrammeIsMadeInPartsAndReadsAsOne() throws IOException {
        int rows = 2 * OfficialPdf.ROWS_OF_A_PART + 7;

        try (PdfFile pdf = new PdfFile(print(rows(rows)))) {
            String text = pdf.text();
            IntStream.of(0, OfficialPdf.ROWS_OF_A_PART, rows - 1)
                    .forEach(row -> assertThat(text).contains("PSA" + row + "= "));
            assertThat(pdf.text(pdf.pages())).contains("Página " + pdf.pages() + " de " + pdf.pages(), "VALIDÓ");
            assertThat(text).containsOnlyOnce("ELABORÓ");
            assertThat(pdf.tags().stream().filter("Part"::equals)).hasSize(3);
            assertThat(pdf.bookmarks()).hasSize(1);
            assertThat(pdf.isEveryPageTagged()).isTrue();
        }
    }

    @Test
    void hostileTextsStayTextAndStayInside() throws IOException {
        String hostile =
                "<script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"/> \u0000\u0007\ud800 \u202eabc ]]> 😀 שלום مرحبا";
        OfficialRow row = PrintedRows.row(0, hostile, "x".repeat(2_000), PrintedRows.figures(1L, 2L));

        try (PdfFile pdf = new PdfFile(print(List.of(row)))) {
            assertThat(pdf.text().replace(" ", ""))
                    .contains("<script>alert(1)</script>&amp;<imgsrc=\"file:///etc/passwd\"/>")
                    .contains("abc]]>")
                    .doesNotContain("\u202e")
                    .contains("x".repeat(2_000));
            assertThat(pdf.beyond()).isNegative();
        }
    }

    @Test
    void theLongestFiguresStayInside() throws IOException {
        Amount most = Amount.of(new BigDecimal("999999999999999999.999999"));
        QuarterFigures figures = new QuarterFigures(most, most);
        IndicatorFigures year = new IndicatorFigures(
                Accumulation.SUM, Sense.ASCENDING, most, List.of(figures, figures, figures, figures));

        try (PdfFile pdf = new PdfFile(print(List.of(PrintedRows.row(0, "Todo", null, year))))) {
            assertThat(pdf.text().replace(" ", "").replace("\u200b", "")).contains("999,999,999,999,999,999.999999");
            assertThat(pdf.beyond()).isNegative();
        }
    }

    @Test
    void nothingComesFromElsewhere(@TempDir Path folder) throws IOException {
        Path secret = Files.write(folder.resolve("secret.png"), picture());
        String page = Xhtml.page("t", "body { background-image: url(" + secret.toUri() + ") }")
                .open("img", "src", secret.toUri().toString(), "alt", "a")
                .close()
                .open("img", "src", "http://127.0.0.1:1/x.png", "alt", "b")
                .close()
                .end();

        try (PdfFile pdf = new PdfFile(PageRenderer.render(page).pdf())) {
            assertThat(pdf.document().getPage(0).getResources().getXObjectNames())
                    .isEmpty();
        }
    }

    @Test
    void theShieldOfTheMunicipalityIsShown(@TempDir Path folder) throws IOException {
        Path shield = Files.write(folder.resolve("escudo.png"), picture());
        Path text = Files.writeString(folder.resolve("texto.png"), "no es una imagen");

        assertThat(Shield.of(shield)).isPresent();
        assertThat(Shield.of(text)).isEmpty();
        assertThat(Shield.of(folder.resolve("falta.png"))).isEmpty();
        assertThat(Shield.of(null)).isEmpty();
        try (PdfFile pdf = new PdfFile(print(rows(1), Shield.of(shield)))) {
            assertThat(pdf.document().getPage(0).getResources().getXObjectNames())
                    .hasSize(1);
            assertThat(pdf.tags()).contains("Figure");
        }
    }

    @Test
    void theSameIsTheSameFile() throws IOException {
        assertThat(print(rows(3))).isEqualTo(print(rows(3)));
    }

    @Test
    void aProgrammeMayHaveSignaturesOfItsOwn() {
        Signatory ana = new Signatory("Ana", "Enlace");
        Signatory luis = new Signatory("Luis", "Titular");
        DocumentProperties properties =
                new DocumentProperties(null, ana, null, Map.of("M-PPA 1.4", new Signatures(null, luis)));

        assertThat(properties.signatories("M-PPA 1.4")).isEqualTo(new Signatories(ana, luis));
        assertThat(properties.signatories("E-PPA 2.1")).isEqualTo(new Signatories(ana, Signatory.UNKNOWN));
    }

    private static byte[] picture() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    private static List<OfficialRow> rows(int count) {
        List<OfficialRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(PrintedRows.row(i, 100L, 90L + i % 50));
        }
        return rows;
    }

    private static byte[] print(List<OfficialRow> rows) throws IOException {
        return print(rows, Optional.empty());
    }

    private static byte[] print(List<OfficialRow> rows, Optional<String> shield) throws IOException {
        OfficialSheet sheet = new OfficialSheet(PrintedRows.HEADING, RULES, shield, SIGNATORIES, DAY);
        List<Pages> parts = OfficialPdf.parts(sheet, rows, 0, rows.size(), ExportWatch.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfBinder binder = new PdfBinder(out, "Documentos & más", DAY, OfficialSheet.MARGIN);
        binder.add(sheet.bookmark(), parts);
        binder.end();
        return out.toByteArray();
    }
}

package mx.avance.exchange.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.base.Today;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.exchange.ExportCancelledException;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.LibreOffice;
import mx.avance.exchange.transparency.TransparencyCheck.Incomplete;
import mx.avance.exchange.transparency.TransparencyCheck.Summary;
import mx.avance.figures.Quarter;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Fraction VI in its twenty columns: what is known stands there, what is not is told before and explained in the note. */
@Transactional
abstract class TransparencyTests {

    private static final String LACKING =
            "«Dimensión(es) a medir», «Definición del indicador», «Método de cálculo, con variables de la fórmula», «Línea base», "
                    + "«Sentido del indicador (catálogo)» y «Fuente de información»";

    @Autowired
    TransparencyWorkbook workbook;

    @Autowired
    TransparencyCheck check;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends TransparencyTests {}

    @OnPostgreSql
    static class PostgresTests extends TransparencyTests {}

    @Test
    void theHeadIsThatOfTheFormat() throws IOException {
        List<Row> rows = write();

        assertThat(rows.get(0).getCellText(0)).isEqualTo("TÍTULO");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("LGT_Art_70_Fr_VI");
        assertThat(row(rows, 6).getCellText(0)).isEqualTo("Tabla Campos");
        assertThat(row(rows, 7).getCellCount()).isEqualTo(20);
        assertThat(row(rows, 7).getCellText(19)).isEqualTo("Nota");
        assertThat(rows.getLast().getRowNum()).isEqualTo(7 + 32);
    }

    @Test
    void whatTheRealDocumentLacksIsEmptyAndExplained() throws IOException {
        Row row = row(write(), 8 + 2);

        assertThat(row.getCellAsNumber(0)).contains(BigDecimal.valueOf(2024));
        assertThat(row.getCellAsDate(1)).map(moment -> moment.toLocalDate()).contains(LocalDate.of(2024, 1, 1));
        assertThat(row.getCellAsDate(2)).map(moment -> moment.toLocalDate()).contains(LocalDate.of(2024, 3, 31));
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(row.getCellText(3)).startsWith("M-PPA 1.4 PROGRAMA");
        assertThat(row.getCellText(4)).startsWith("1.4.1.1.1 Gestiones");
        assertThat(row.getCellText(9)).isEqualTo("Porcentaje; variables: Gestiones de apoyos");
        assertThat(row.getCellAsNumber(12)).contains(new BigDecimal("5220"));
        assertThat(empty(row, 13)).isTrue();
        assertThat(row.getCellAsNumber(14)).contains(new BigDecimal("1466"));
        for (int lacking : new int[] {6, 7, 8, 11, 15, 16}) {
            assertThat(empty(row, lacking)).isTrue();
        }
        assertThat(row.getCellText(17)).isEqualTo("Oficialía Mayor");
        assertThat(row.getCellAsDate(18)).map(moment -> moment.toLocalDate()).contains(today.date());
        assertThat(row.getCellText(19))
                .isEqualTo("No se cuenta con " + LACKING
                        + " porque la ficha técnica del indicador PGER no está completa a la fecha de actualización: la ficha está en elaboración. Se integrará en cuanto"
                        + " Oficialía Mayor lo entregue y la oficina de planeación lo valide. No hay metas ajustadas porque en el ejercicio no se ha autorizado ninguna"
                        + " adecuación del indicador.");
    }

    @Test
    void theReasonIsThatOfWhoeverOrdersIt() throws IOException {
        List<Row> rows = rows(scope(null).because("  la dirección\ncambió de titular. "));

        assertThat(row(rows, 8 + 2).getCellText(19))
                .contains("a la fecha de actualización: la dirección cambió de titular. Se integrará en cuanto");
        assertThat(check.usualReason()).isEqualTo("la ficha está en elaboración");
    }

    @Test
    void aCompleteFichaLeavesNothingToExplain() throws IOException {
        long id = indicator("1.4.1.1.1");
        fill(id);
        jdbc.sql("update indicator set annual_adjusted = 5300.5, sense_from = 'STATED' where id = :id")
                .param("id", id)
                .update();

        Row row = row(write(), 8 + 2);

        assertThat(row.getCellText(6)).isEqualTo("Eficacia");
        assertThat(row.getCellText(7)).as("no formula").isEqualTo("'=1+1");
        assertThat(row.getCellText(8))
                .isEqualTo("(GR / GP) * 100 Variables: Gestiones realizadas; Gestiones programadas");
        assertThat(row.getCellText(11)).isEqualTo("95.5 (2021). Cierre");
        assertThat(row.getCellAsNumber(12)).contains(new BigDecimal("5220"));
        assertThat(row.getCellAsNumber(13)).contains(new BigDecimal("5300.5"));
        assertThat(row.getCellText(15)).isEqualTo("Ascendente");
        assertThat(row.getCellText(16)).isEqualTo("Registro de gestiones");
        assertThat(empty(row, 19)).isTrue();
    }

    @Test
    void aBlankIsNoZero() throws IOException {
        List<Row> rows = write();
        Row notCaptured = row(rows, 8 + 3);

        assertThat(notCaptured.getCellText(4)).startsWith("1.4.1.1.1.1 ");
        assertThat(empty(notCaptured, 14)).isTrue();
        assertThat(notCaptured.getCellText(19)).endsWith("las cifras del periodo no se han capturado.");
        assertThat(row(rows, 8 + 9).getCellAsNumber(14))
                .as("1.4.1.1.2.4 realised 0")
                .contains(new BigDecimal("0"));
    }

    @Test
    void whatIsLackingIsToldBefore() {
        Summary summary = check.summary(scope(null));

        assertThat(summary.template()).isEqualTo("LGT_Art_70_Fr_VI (2023-04-26)");
        assertThat(summary.indicators()).isEqualTo(32);
        assertThat(summary.incomplete()).isEqualTo(32);
        assertThat(summary.columns()).hasSize(6).containsEntry("Línea base", 32L);
        List<Incomplete> page = check.incomplete(scope(null), 2, 3);
        assertThat(page).extracting(Incomplete::clave).containsExactly("1.4.1.1.1", "1.4.1.1.1.1", "1.4.1.1.1.2");
        assertThat(page.getFirst().columns()).hasSize(6);
        assertThat(page.getFirst().unit()).isEqualTo("Oficialía Mayor");
        assertThat(check.incomplete(scope(null), 32, 10)).isEmpty();
    }

    @Test
    void whatHasBeenFilledInIsToldNoMore() {
        long id = indicator("1.4.1.1.1");
        fill(id);
        jdbc.sql("update indicator set sense_from = 'STATED' where id = :id")
                .param("id", id)
                .update();

        assertThat(check.summary(scope(null)).incomplete()).isEqualTo(31);
        assertThat(check.summary(scope(null)).columns()).containsEntry("Línea base", 31L);
        assertThat(check.incomplete(scope(null), 0, 100)).hasSize(31).noneMatch(each -> each.indicatorId() == id);
    }

    @Test
    void ofAUnitTheSameIsToldAndWritten() throws IOException {
        long unit = jdbc.sql("select unit_id from objective where clave = '1.4.1.1.5'")
                .query(Long.class)
                .single();

        assertThat(check.summary(scope(unit)).indicators()).isEqualTo(6);
        assertThat(check.incomplete(scope(unit), 0, 100))
                .extracting(Incomplete::clave)
                .containsExactly("1.4.1", "1.4.1.1", "1.4.1.1.5", "1.4.1.1.5.1", "1.4.1.1.5.2", "1.4.1.1.5.3");
        assertThat(rows(scope(unit))).last().extracting(Row::getRowNum).isEqualTo(7 + 6);
    }

    @Test
    void libreOfficeSavesTheSameCells() throws IOException {
        List<Row> ours = write();

        List<Row> saved = rows(LibreOffice.convert(bytes(scope(null)), "xlsx", "xlsx:Calc MS Excel 2007 XML"));

        for (int number = 7; number <= 7 + 32; number++) {
            for (int column = 0; column < 20; column++) {
                assertThat(value(row(saved, number), column))
                        .as("row %d, column %d", number, column)
                        .isEqualTo(value(row(ours, number), column));
            }
        }
    }

    @Test
    void theCatalogueIsHidden() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes(scope(null))))) {
            Optional<Sheet> hidden = read.findSheet("Hidden_1");
            assertThat(hidden).isPresent();
            assertThat(hidden.orElseThrow().getVisibility().toString()).isEqualToIgnoringCase("hidden");
            assertThat(hidden.orElseThrow().read())
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("Ascendente", "Descendente");
        }
    }

    @Test
    void nobodyWaitsForWhatIsCancelled() {
        ExportWatch cancelling = (done, total) -> {
            throw new ExportCancelledException();
        };

        assertThatExceptionOfType(ExportCancelledException.class)
                .isThrownBy(() -> workbook.write(scope(null), new ByteArrayOutputStream(), cancelling));
    }

    @Test
    void aCellHoldsOnlyWhatACellMay() {
        assertThat(FormatSheet.cell("a\u0000b\ud800c\tñ😀")).isEqualTo("abc\tñ😀");
        assertThat(FormatSheet.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(FormatSheet.cell("x".repeat(40_000))).hasSize(32_767).endsWith("…");
    }

    private void fill(long id) {
        jdbc.sql("""
                        insert into technical_sheet (indicator_id, version, definition, calculation_method, numerator_description, denominator_description, dimension,
                            baseline_year, baseline_value, baseline_note, source)
                        values (:id, 0, '=1+1', '(GR / GP) * 100', 'Gestiones realizadas', 'Gestiones programadas', 'Eficacia', 2021, 95.5, 'Cierre', 'Registro de gestiones')
                        """).param("id", id).update();
    }

    private long indicator(String clave) {
        return jdbc.sql("select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = :clave")
                .param("clave", clave)
                .query(Long.class)
                .single();
    }

    private ExportScope scope(@org.jspecify.annotations.Nullable Long unit) {
        long year = jdbc.sql("select id from fiscal_year").query(Long.class).single();
        return new ExportScope(year, Quarter.T1, null, unit);
    }

    private List<Row> write() throws IOException {
        return rows(scope(null));
    }

    private List<Row> rows(ExportScope scope) throws IOException {
        return rows(bytes(scope));
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(
                new ByteArrayInputStream(workbook), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return read.getFirstSheet().read();
        }
    }

    private byte[] bytes(ExportScope scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(scope, out, ExportWatch.NONE);
        return out.toByteArray();
    }

    private static Row row(List<Row> rows, int number) {
        return rows.stream()
                .filter(row -> row.getRowNum() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String value(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> cell.getValue() instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : cell.getText())
                .orElse("");
    }

    private static boolean empty(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> cell.getText() == null || cell.getText().isEmpty())
                .orElse(true);
    }
}

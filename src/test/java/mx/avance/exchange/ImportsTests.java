package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.capture.Capture;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.exchange.reading.DocumentPrinter.Layout;
import mx.avance.exchange.reading.Documents;
import mx.avance.exchange.reading.LaterDocuments;
import mx.avance.exchange.reading.RowCell;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a document changes, what it must not change, and how it is taken back. */
@Transactional
abstract class ImportsTests {

    private static final List<String> TABLES = List.of(
            "fiscal_year",
            "quarter_window",
            "programme",
            "objective",
            "indicator",
            "entry",
            "progress",
            "document_load",
            "load_note");

    @Autowired
    Imports imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    ImportHistory reports;

    @Autowired
    Capture capture;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends ImportsTests {}

    @OnPostgreSql
    static class PostgresTests extends ImportsTests {}

    @Test
    void theSameDocumentChangesNothing() {
        Map<String, Integer> before = counts();

        ImportReview review = apply(Documents.real());

        assertThat(review.numbers())
                .extracting("newRows", "changedRows", "unchangedRows", "refusedRows")
                .containsExactly(0, 0, 32, 0);
        assertThat(review.importId()).isNull();
        assertThat(counts()).isEqualTo(before);
        assertThat(reports.count()).isZero();
    }

    @Test
    void aPublishedQuarterIsNeverChanged() {
        byte[] changed = Documents.bytes(Documents.withCell(19, 11, "1,467"));

        ImportReview review = apply(changed);

        assertThat(review.numbers())
                .extracting("changedRows", "unchangedRows", "refusedRows")
                .containsExactly(0, 31, 1);
        assertThat(review.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.line()).isEqualTo(19);
            assertThat(difference.column()).isEqualTo(11);
            assertThat(difference.cell()).isEqualTo(RowCell.REALISED);
            assertThat(difference.before()).isEqualTo("1466");
            assertThat(difference.after()).isEqualTo("1467");
            assertThat(difference.refused()).contains("T1 está publicado");
        });
        assertThat(realised("1.4.1.1.1", 1)).isEqualTo("1466");
    }

    @Test
    void aNewObjectiveMayHaveTwoIndicators() {
        String other = Documents.realText().replace("M-PPA 1.4", "M-PPA 1.5");
        String[] lines = other.split("\n", -1);
        int line = 0;
        while (!lines[line].contains("1.4.1.1.1.2 ")) {
            line++;
        }
        lines[line] += "\n" + lines[line].replace("PCAE=", "OTRO=").replace("\t20\t", "\t19\t");

        ImportReview review = apply(Documents.bytes(String.join("\n", lines)));

        assertThat(review.numbers())
                .extracting("newRows", "refusedRows", "errors")
                .containsExactly(33, 0, 0);
        assertThat(jdbc.sql("""
                        select i.siglas || ' ' || i.position from indicator i join objective o on o.id = i.objective_id
                        join programme p on p.id = o.programme_id where p.programme_key = 'M-PPA 1.5' and o.clave = '1.4.1.1.1.2' order by i.position
                        """).query(String.class).list()).containsExactly("PCAE 1", "OTRO 2");
        assertThat(apply(Documents.bytes(String.join("\n", lines))).numbers().unchangedRows())
                .isEqualTo(33);
        undo.undo(id(review), 0);
        assertThat(counts().get("programme")).isEqualTo(1);
    }

    @Test
    void theDocumentOfTheOpenQuarterIsWrittenCellByCell() {
        for (Layout layout : List.of(Layout.SHIFTED, Layout.DROPPED)) {
            byte[] document = LaterDocuments.text(Quarter.T2, layout);
            ImportReview seen = imports.review(upload(document), Imports.Watch.NONE);
            assertThat(seen.numbers().changedRows()).isEqualTo(32);
            assertThat(seen.numbers().refusedRows()).isZero();

            ImportReview applied = imports.apply(upload(document), seen.print(), Imports.Watch.NONE);

            assertThat(applied.numbers()).isEqualTo(seen.numbers());
            assertThat(realised("1.4.1.1.2.6", 2)).isEqualTo("1000000");
            assertThat(realised("1.4.1.1.2", 2)).isEqualTo("1000895");
            assertThat(text("published_cumulative_text", "1.4.1.1.6", 2)).isEqualTo("191.07%");
            assertThat(text("justification", "1.4.1.1.6", 2)).contains("PSML");
            assertThat(apply(document).numbers().unchangedRows()).isEqualTo(32);

            undo.undo(id(applied), 0);

            assertThat(realised("1.4.1.1.2.6", 2)).isNull();
            assertThat(realised("1.4.1.1.2", 2)).isNull();
            assertThat(text("published_cumulative_text", "1.4.1.1.6", 2)).isNull();
            assertThat(text("justification", "1.4.1.1.6", 2)).isNull();
        }
    }

    @Test
    void aQuarterThatNobodyOpenedIsOpenedByItsDocument() {
        apply(LaterDocuments.text(Quarter.T2, Layout.SHIFTED));
        assertThat(windows()).isEqualTo("PUBLICADA ABIERTA PROGRAMADA PROGRAMADA");

        ImportReview applied = apply(LaterDocuments.text(Quarter.T3, Layout.SHIFTED));

        assertThat(applied.programmes().getFirst().opens()).isTrue();
        assertThat(windows()).isEqualTo("PUBLICADA ABIERTA ABIERTA PROGRAMADA");
        assertThat(realised("1.4.1.1.2.6", 3)).isEqualTo("900000");

        undo.undo(id(applied), 0);

        assertThat(windows()).isEqualTo("PUBLICADA ABIERTA PROGRAMADA PROGRAMADA");
        assertThat(realised("1.4.1.1.2.6", 3)).isNull();
        assertThat(realised("1.4.1.1.2.6", 2)).isEqualTo("1000000");
    }

    @Test
    void aYearThatIsNotThereIsMadeAndTakenBackWhole() {
        Map<String, Integer> before = counts();
        byte[] document = ofYear(2025);

        ImportReview applied = apply(document);

        assertThat(applied.numbers().newRows()).isEqualTo(32);
        assertThat(applied.programmes().getFirst().isNew()).isTrue();
        assertThat(states(2025)).isEqualTo("ABIERTA PROGRAMADA PROGRAMADA PROGRAMADA");
        assertThat(counts())
                .containsEntry("objective", 64)
                .containsEntry("entry", 256)
                .containsEntry("progress", 256);
        assertThat(apply(document).numbers().unchangedRows()).isEqualTo(32);

        undo.undo(id(applied), 0);

        assertThat(counts()).isEqualTo(before);
        assertThat(reports.page(0, 10))
                .singleElement()
                .satisfies(card -> assertThat(card.isUndone()).isTrue());
    }

    @Test
    void theDocumentOfALaterQuarterMakesTheEarlierOnesClosed() {
        byte[] document = new String(LaterDocuments.text(Quarter.T3, Layout.DROPPED), StandardCharsets.UTF_8)
                .replace("OBJETIVOS 2024", "OBJETIVOS 2025")
                .getBytes(StandardCharsets.UTF_8);

        apply(document);

        assertThat(states(2025)).isEqualTo("CERRADA CERRADA ABIERTA PROGRAMADA");
        assertThat(entryStates(2025)).isEqualTo("1 VALIDADA, 2 VALIDADA, 3 BORRADOR, 4 BORRADOR");
    }

    @Test
    void whatWasEditedSinceIsNotTakenBack() {
        ImportReview applied = apply(LaterDocuments.text(Quarter.T2, Layout.SHIFTED));
        Map<String, @Nullable Object> entry = jdbc.sql("""
                        select e.id, e.version from entry e join indicator i on i.id = e.indicator_id where i.siglas = 'PSLA' and e.quarter = 2
                        """).query().singleRow();
        capture.realise(
                ((Number) Objects.requireNonNull(entry.get("id"))).longValue(),
                ((Number) Objects.requireNonNull(entry.get("version"))).intValue(),
                Amount.of("351"));

        assertThatThrownBy(() -> undo.undo(id(applied), 0))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("se editó después");
        assertThat(realised("1.4.1.1.6.3", 2)).isEqualTo("351");
    }

    @Test
    void anImportIsTakenBackOnce() {
        ImportReview applied = apply(ofYear(2025));
        undo.undo(id(applied), 0);

        assertThatThrownBy(() -> undo.undo(id(applied), 1)).isInstanceOf(ImportRefusedException.class);
    }

    @Test
    void whatWasReviewedIsWhatIsApplied() {
        byte[] document = LaterDocuments.text(Quarter.T2, Layout.SHIFTED);

        assertThatThrownBy(() -> imports.apply(upload(document), "otra", Imports.Watch.NONE))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("revísalo otra vez");
    }

    @Test
    void aFileThatNobodyReadsIsASentence() {
        ImportReview review = apply(new byte[] {1, 2, 3});

        assertThat(review.nothingLoadable()).isTrue();
        assertThat(review.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message()).contains("Elige otro archivo");
        });
    }

    @Test
    void theReportAndTheFileAreKept() {
        byte[] document = LaterDocuments.text(Quarter.T2, Layout.SHIFTED);
        ImportReview applied = apply(document);

        assertThat(reports.content(id(applied)))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(document));
        assertThat(reports.changes(id(applied), 10_000))
                .hasSize(applied.numbers().changedCells());
        assertThat(reports.problems(id(applied))).hasSize(applied.problems().size());
        assertThat(reports.page(0, 10)).singleElement().satisfies(card -> {
            assertThat(card.fileName()).isEqualTo("archivo.txt");
            assertThat(card.changedRows()).isEqualTo(32);
            assertThat(card.programmes()).isEqualTo("M-PPA 1.4 2024 T2");
        });
    }

    private ImportReview apply(byte[] content) {
        return imports.apply(upload(content), null, Imports.Watch.NONE);
    }

    private static Upload upload(byte[] content) {
        return new Upload("/de/alguien/archivo.txt", content);
    }

    private static long id(ImportReview review) {
        return Objects.requireNonNull(review.importId());
    }

    private static byte[] ofYear(int year) {
        return Documents.bytes(Documents.realText().replace("OBJETIVOS 2024", "OBJETIVOS " + year));
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
        return counts;
    }

    private String windows() {
        return states(2024);
    }

    private String states(int year) {
        return String.join(
                " ", jdbc.sql("""
                        select w.state from quarter_window w join fiscal_year y on y.id = w.fiscal_year_id where y.year_number = :year order by w.quarter
                        """).param("year", year).query(String.class).list());
    }

    private String entryStates(int year) {
        return String.join(
                ", ",
                jdbc.sql("""
                        select distinct e.quarter, e.state from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                        join fiscal_year y on y.id = o.fiscal_year_id where y.year_number = :year order by e.quarter
                        """)
                        .param("year", year)
                        .query((rs, n) -> rs.getInt(1) + " " + rs.getString(2))
                        .list());
    }

    private @Nullable String realised(String clave, int quarter) {
        return jdbc.sql("""
                        select e.realised from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                        join fiscal_year y on y.id = o.fiscal_year_id
                        where o.clave = :clave and e.quarter = :quarter and y.year_number = 2024
                        """)
                .param("clave", clave)
                .param("quarter", quarter)
                .query((rs, n) -> rs.getBigDecimal(1) == null
                        ? ""
                        : rs.getBigDecimal(1).stripTrailingZeros().toPlainString())
                .single()
                .transform(text -> text.isEmpty() ? null : text);
    }

    private @Nullable String text(String column, String clave, int quarter) {
        return jdbc.sql("select coalesce(e." + column + ", '') from entry e join indicator i on i.id = e.indicator_id"
                        + " join objective o on o.id = i.objective_id join fiscal_year y on y.id = o.fiscal_year_id"
                        + " where o.clave = :clave and e.quarter = :quarter and y.year_number = 2024")
                .param("clave", clave)
                .param("quarter", quarter)
                .query(String.class)
                .single()
                .transform(text -> text.isEmpty() ? null : text);
    }
}

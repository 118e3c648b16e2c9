package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.avance.exchange.reading.DocumentPrinter.Layout;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every document: printed and read it is the same, and damaged it is refused or says what was skipped. */
class PublishedTextPropertyTests {

    private static final byte[] REAL = Documents.real();
    private static final String[] LINES = Documents.realText().split("\n", -1);
    private static final int ROWS = 32;
    private static final String[] CELLS = {
        "",
        "0",
        "12",
        "1,29",
        "50%",
        "Fin",
        "Actividad",
        "Componente (X)",
        "1.4.1",
        "1.4.1.1.2.1 Otra",
        "F E",
        "\n",
        "\t",
        "\r"
    };

    @Test
    void aPrintedDocumentReadsBackEqual() {
        Gen<Quarter> quarters = arbitrary().enumValues(Quarter.class);
        qt().withExamples(400)
                .forAll(
                        longs().all(),
                        quarters,
                        lists().of(arbitrary().enumValues(Layout.class)).ofSizeBetween(1, 5))
                .checkAssert(PublishedTextPropertyTests::assertReadsBack);
    }

    @Test
    void aChangedByteNeitherThrowsNorLosesARow() {
        qt().withExamples(3000)
                .forAll(
                        integers().between(0, REAL.length - 1),
                        integers().between(0, 2),
                        integers().between(0, 255))
                .checkAssert((position, kind, value) -> assertLosesNothing(changed(position, kind, value)));
    }

    @Test
    void aChangedLineEndOrTabNeitherThrowsNorLosesARow() {
        for (int position = 0; position < REAL.length; position++) {
            if (REAL[position] == '\n' || REAL[position] == '\t') {
                assertLosesNothing(changed(position, 0, 0));
                assertLosesNothing(changed(position, 2, '\n'));
                assertLosesNothing(changed(position, 2, '\t'));
                assertLosesNothing(changed(position, 1, '\n'));
                assertLosesNothing(changed(position, 1, '\t'));
                assertLosesNothing(changed(position, 1, 'x'));
            }
        }
    }

    @Test
    void aChangedCellNeitherThrowsNorLosesARow() {
        qt().withExamples(3000)
                .forAll(
                        integers().between(16, 53),
                        integers().between(0, 22),
                        integers().between(0, 2),
                        integers().between(0, CELLS.length - 1))
                .checkAssert((line, cell, kind, text) ->
                        assertLosesNothing(Documents.bytes(changedCell(line, cell, kind, CELLS[text]))));
    }

    @Test
    void aCutDocumentNeitherThrowsNorLosesAPartOfARow() {
        for (int length = 0; length <= REAL.length; length += 7) {
            Reading reading = Documents.read(Arrays.copyOf(REAL, length));
            assertThat(reading.refused() || rows(reading) == rowsBegunIn(length))
                    .as("cut after %s bytes", length)
                    .isTrue();
        }
    }

    @Test
    void anyBytesAreRefusedWithoutThrowing() {
        qt().withExamples(500)
                .forAll(
                        lists().of(integers().between(0, 255)).ofSizeBetween(0, 400),
                        integers().between(0, REAL.length))
                .checkAssert((noise, length) -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    bytes.write(REAL, 0, length);
                    noise.forEach(bytes::write);
                    Reading reading = Documents.read(bytes.toByteArray());
                    assertThat(reading.refused())
                            .isEqualTo(!Documents.errors(reading).isEmpty());
                });
    }

    private static void assertReadsBack(long seed, Quarter quarter, List<Layout> layouts) {
        ReadDocument document = RandomDocument.of(seed, quarter);
        // The first row has the justification that tells how full rows stand; the others may have none.
        boolean oneFullLayout = !(layouts.contains(Layout.FULL) && layouts.contains(Layout.SHIFTED));
        List<Layout> used =
                oneFullLayout && layouts.getFirst() != Layout.DROPPED ? layouts : List.of(layouts.getFirst());
        Reading reading = Documents.read(DocumentPrinter.print(document, used));
        assertThat(Documents.errors(reading)).isEmpty();
        assertThat(Documents.withoutColumns(Documents.document(reading))).isEqualTo(expected(document));
    }

    /** How figures are written is read from the figures: a row without any tells nothing. */
    private static ReadDocument expected(ReadDocument document) {
        List<ReadRow> rows = new ArrayList<>();
        for (ReadRow row : document.rows()) {
            List<Amount> programmed = new ArrayList<>();
            for (Quarter quarter : Quarter.values()) {
                Amount amount = row.programmed(quarter);
                if (amount != null) {
                    programmed.add(amount);
                }
            }
            boolean anyProgrammed = row.annual() != null || !programmed.isEmpty();
            boolean any =
                    anyProgrammed || Arrays.stream(Quarter.values()).anyMatch(quarter -> row.realised(quarter) != null);
            rows.add(RowCopy.of(row)
                    .written(row.percentFigures() && anyProgrammed, any ? row.decimals() : 0)
                    .withoutColumns()
                    .row());
        }
        return Documents.withRows(document, rows);
    }

    private static void assertLosesNothing(byte[] content) {
        Reading reading = Documents.read(content);
        assertThat(reading.refused() || rows(reading) == ROWS)
                .as(() -> "fewer rows: " + reading.problems())
                .isTrue();
    }

    private static int rows(Reading reading) {
        return Documents.document(reading).rows().size();
    }

    /** The real document with a byte deleted (0), inserted before (1) or replaced (2). */
    private static byte[] changed(int position, int kind, int value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(REAL, 0, position);
        if (kind > 0) {
            bytes.write(value);
        }
        int next = kind == 1 ? position : position + 1;
        bytes.write(REAL, next, REAL.length - next);
        return bytes.toByteArray();
    }

    /** The real document with a cell deleted (0), inserted before (1) or replaced (2); blank lines have one cell. */
    private static String changedCell(int line, int cell, int kind, String text) {
        List<String> cells = new ArrayList<>(List.of(LINES[line].split("\t", -1)));
        int column = cell % cells.size();
        if (kind == 1) {
            cells.add(column, text);
        } else if (kind == 2) {
            cells.set(column, text);
        } else {
            cells.remove(column);
        }
        String[] changed = LINES.clone();
        changed[line] = String.join("\t", cells);
        return String.join("\n", changed);
    }

    /** How many rows of data the first bytes of the real document have begun, by two letters of their level or more: one letter is a scrap of a page. */
    private static int rowsBegunIn(int length) {
        int begun = 0;
        int start = 0;
        for (String line : LINES) {
            if (start + 1 < length && line.indexOf('\t') > 0 && !line.startsWith("Nivel")) {
                begun++;
            }
            start += Documents.bytes(line).length + 1;
        }
        return begun;
    }
}

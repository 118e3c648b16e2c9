package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.avance.exchange.reading.TableFiles.Percentages;
import mx.avance.exchange.reading.TableFiles.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, and broken ones: each is answered with a sentence, in little time and memory. */
@Timeout(10)
class HostileFileTests {

    private static final byte[] WORKBOOK =
            TableFiles.official(Documents.realText(), Percentages.NUMBERS, (workbook, sheet) -> {});
    private static final String HEADER = "Año,Programa,Nivel,Clave,Unidad,Resumen,Programado T1,Realizado T1\n";

    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = withPart("xl/worksheets/sheet1.xml", (old, out) -> {
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 500; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(2_000_000);
        refuses(bomb, ProblemCodes.UNPACKS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
                "<!-- > --><!DOCTYPE x []>"
            })
    void entitiesAreNotResolved(String declaration) {
        refuses(
                changed(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<worksheet", declaration.replace("$", "") + "<worksheet")),
                ProblemCodes.ENTITIES);
    }

    @Test
    void aCellFarAwayIsRefused() {
        refuses(
                changed("xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("r=\"K18\"", "r=\"ZZZZZZ1\"")),
                ProblemCodes.UNPACKS_TOO_LARGE);
        refuses(
                changed("xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("r=\"K18\"", "x=\">\" r=\"&#90;ZZZZZ1\"")),
                ProblemCodes.UNPACKS_TOO_LARGE);
    }

    @Test
    void aTextOfManyMegabytesIsRefused() {
        refuses(
                withPart("xl/sharedStrings.xml", (old, out) -> {
                    out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
                    out.write("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
                    out.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
                }),
                ProblemCodes.UNPACKS_TOO_LARGE);
    }

    @Test
    void aPasswordIsAskedToBeTakenOff() {
        byte[] compound = new byte[4096];
        new Random(1).nextBytes(compound);
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        assertThat(refuses(compound, ProblemCodes.PROTECTED_OR_OLD).message()).contains("contraseña");
    }

    @Test
    void aCutWorkbookIsDamagedWhereverItIsCut() {
        for (int length = 100; length < WORKBOOK.length; length += 997) {
            Read read = TableFiles.read(Arrays.copyOf(WORKBOOK, length));
            assertThat(read.errors()).as("cut at %s", length).isNotEmpty();
            assertThat(read.readings()).isEmpty();
        }
    }

    @Test
    void theNameDoesNotMatter() {
        assertThat(FileFormats.of(WORKBOOK).map(DocumentReader::format)).hasValue("xlsx");
        assertThat(FileFormats.of(Documents.bytes(HEADER)).map(DocumentReader::format))
                .hasValue("csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    %PDF-1.7 abc         | OTHER_KIND     | PDF
                    {\\rtf1 abc          | OTHER_KIND     | rtf
                    <html><body>a,b,c    | OTHER_KIND     | página web
                    <?xml version='1.0'? | OTHER_KIND     | XML
                    Hola, mundo          | NOT_RECOGNISED | texto publicado
                    '   '                | EMPTY          | vacío
                    GIF89a               | OTHER_KIND     | imagen
                    """)
    void otherKindsAreSaidByTheirName(String content, String code, String word) {
        assertThat(refuses(Documents.bytes(content), code).message()).contains(word);
    }

    @Test
    void openDocumentAndWordAreSaidByTheirName() {
        assertThat(refuses(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ProblemCodes.OTHER_KIND)
                        .message())
                .contains("guárdala como .xlsx");
        assertThat(refuses(zip("word/document.xml", "<w/>"), ProblemCodes.OTHER_KIND)
                        .message())
                .contains(".docx");
        refuses(zip("a.txt", "a"), ProblemCodes.OTHER_KIND);
    }

    @Test
    void noiseAndNothingAreRefused() {
        refuses(new byte[0], ProblemCodes.EMPTY);
        for (int seed = 0; seed < 50; seed++) {
            byte[] noise = new byte[10_000];
            new Random(seed).nextBytes(noise);
            assertThat(TableFiles.read(noise).errors()).isNotEmpty();
            assertThat(FileFormats.of(noise)).isEmpty();
        }
    }

    @Test
    void fiftyMegabytesInOneLineAreRefused() {
        byte[] line = new byte[50 << 20];
        Arrays.fill(line, (byte) 'x');
        assertThat(TableFiles.read(line).errors()).isNotEmpty();
        byte[] cells = Documents.bytes("a,b,c,d,".repeat(39 << 17));
        refuses(cells, ProblemCodes.TOO_MANY_COLUMNS);
        byte[] quoted = new byte[39 << 20];
        Arrays.fill(quoted, (byte) 'x');
        byte[] start = Documents.bytes(HEADER + "1,2,\"");
        System.arraycopy(start, 0, quoted, 0, start.length);
        refuses(quoted, ProblemCodes.CELL_TOO_LONG);
        refuses(Documents.bytes(HEADER + "2024,M-PPA 1.4,Fin,\"1.4.1,DP,Lograr,1,1\n"), ProblemCodes.QUOTE_OPEN);
    }

    @Test
    void tooManyRowsAreRefused() {
        refuses(
                Documents.bytes(HEADER + "2024,M-PPA 1.4,Fin,1.4.1,DP,Lograr,1,1\n".repeat(200_000)),
                ProblemCodes.TOO_MANY_ROWS);
        byte[] workbook = TableFiles.workbook(book -> {
            var sheet = book.newWorksheet("A");
            for (int row = 0; row < 200_000; row++) {
                sheet.value(row, 0, row);
            }
        });
        refuses(workbook, ProblemCodes.TOO_MANY_ROWS);
    }

    @Test
    void tooManyColumnsAreRefused() {
        refuses(Documents.bytes(HEADER + "1,".repeat(10_000) + "\n"), ProblemCodes.TOO_MANY_COLUMNS);
        byte[] workbook = TableFiles.workbook(book -> {
            var sheet = book.newWorksheet("A");
            for (int column = 0; column < 10_000; column++) {
                sheet.value(0, column, column);
            }
        });
        refuses(workbook, ProblemCodes.TOO_MANY_COLUMNS);
    }

    @ParameterizedTest
    @CsvSource({
        "1e400, NOT_A_NUMBER",
        "NaN, NOT_A_NUMBER",
        "Infinity, NOT_A_NUMBER",
        "-5, NOT_A_NUMBER",
        "0.1234567, FIGURE_RANGE",
        "1000000000000000001, FIGURE_RANGE",
        "VERDADERO, NOT_A_NUMBER",
        "#DIV/0!, NOT_A_NUMBER"
    })
    void figuresThatAreNoneAreProblems(String figure, String code) {
        Read read = TableFiles.read(HEADER + "2024,M-PPA 1.4,Fin,1.4.1,DP,Lograr,1," + figure + "\n");
        assertThat(read.errors()).extracting(Problem::code).containsExactly(code);
        assertThat(read.errors().getFirst().column()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1", "1E999999999", "-1e-400", "NaN", "1e", "INF", "0.00000001", "1E-2000000000"})
    void numbersOfAWorkbookThatAreNoneAreProblems(String raw) {
        byte[] content = changed(
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<c r=\"K18\"[^>]*>)<v>[^<]*</v>", "$1<v>" + raw + "</v>"));
        Read read = TableFiles.read(content);
        assertThat(read.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isIn(ProblemCodes.FIGURE_RANGE, ProblemCodes.NOT_A_NUMBER);
            assertThat(problem.message()).startsWith("Hoja «M-PPA», celda K18: ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u200F", "\u0007", "\u2066", "\u0000"})
    void charactersThatHideAreRefused(String character) {
        Read read = TableFiles.read(HEADER + "2024,M-PPA 1.4,Fin,1.4.1,DP,Lo" + character + "grar,1,1\n");
        assertThat(read.errors()).extracting(Problem::code).containsExactly(ProblemCodes.FORBIDDEN_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fin,1.4.1                | CLAVE_REPEATED
                    Actividad,1.4.1.1.1.1    | CLAVE_ORPHAN
                    Actividad,1.4.1.1        | CLAVE_LEVEL
                    Fin,1.4.2                | SECOND_FIN
                    Nada,1.4.1.1             | LEVEL_UNKNOWN
                    Propósito,1.4.x          | CLAVE_UNREADABLE
                    """)
    void contradictionsAreErrors(String cells, String code) {
        Read read = TableFiles.read(
                HEADER + "2024,M-PPA 1.4,Fin,1.4.1,DP,Lograr,1,1\n2024,M-PPA 1.4," + cells + ",DP,Otro,1,1\n");
        assertThat(read.errors()).extracting(Problem::code).containsExactly(code);
        assertThat(read.readings()).singleElement().matches(Reading::refused);
    }

    private static Problem refuses(byte[] content, String code) {
        Read read = TableFiles.read(content);
        assertThat(read.readings()).allMatch(Reading::refused);
        assertThat(read.errors()).as(() -> "problems of " + read).isNotEmpty();
        assertThat(read.errors().getFirst().code()).isEqualTo(code);
        return read.errors().getFirst();
    }

    private interface Writing {
        void write(byte[] old, OutputStream out) throws IOException;
    }

    static byte[] changed(String name, Function<String, String> change) {
        return withPart(name, (old, out) -> {
            String before = new String(old, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        });
    }

    static byte[] withBytes(String name, UnaryOperator<byte[]> change) {
        return withPart(name, (old, out) -> out.write(change.apply(old)));
    }

    /** The workbook with a part written otherwise. */
    private static byte[] withPart(String name, Writing change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipParts.Part part : ZipParts.of(WORKBOOK)) {
                byte[] content =
                        ZipParts.open(WORKBOOK, part, new Inflater(true)).readAllBytes();
                out.putNextEntry(new ZipEntry(part.name()));
                if (part.name().equals(name)) {
                    change.write(content, out);
                } else {
                    out.write(content);
                }
            }
        } catch (ZipParts.DamagedZipException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.DEFLATED);
            out.setLevel(0);
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<byte[]> samples() {
        return List.of(
                WORKBOOK,
                Documents.bytes(TableFiles.csv(Documents.realText(), ",", false)),
                Documents.bytes(TableFiles.csv(Documents.realText(), ";", true)),
                Documents.real());
    }
}

package mx.avance.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what its content says, and its name must say the same. */
class FileTypeTests {

    @TempDir
    Path folder;

    @Test
    void knowsEachTypeByItsContent() throws IOException {
        assertThat(type("acta.pdf", "%PDF-1.7 …".getBytes(UTF_8))).isEqualTo(FileType.PDF);
        assertThat(type("foto.PNG", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0)))
                .isEqualTo(FileType.PNG);
        assertThat(type("foto.jpeg", bytes(0xff, 0xd8, 0xff, 0xe0))).isEqualTo(FileType.JPEG);
        assertThat(type("lista.csv", "año,metas\n2024,1".getBytes(UTF_8))).isEqualTo(FileType.CSV);
        assertThat(type("nota.txt", "Se acordó".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(FileType.TXT);
        assertThat(type("hoja.xlsx", office("spreadsheetml.sheet.main+xml", "xl/workbook.xml", 10)))
                .isEqualTo(FileType.XLSX);
        assertThat(type("oficio.docx", office("wordprocessingml.document.main+xml", "word/document.xml", 10)))
                .isEqualTo(FileType.DOCX);
        assertThat(type("sesión.pptx", office("presentationml.presentation.main+xml", "ppt/presentation.xml", 10)))
                .isEqualTo(FileType.PPTX);
        assertThat(type("hoja.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(FileType.ODS);
    }

    @Test
    void aTextMayCrossTheBufferInTheMiddleOfACharacter() throws IOException {
        assertThat(type("largo.txt", ("x" + "ñ".repeat(20_000)).getBytes(UTF_8)))
                .isEqualTo(FileType.TXT);
    }

    @Test
    void aProgramIsNotADocumentWhateverItsName() {
        byte[] program = bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0);

        refused("acta.pdf", program, "no es de un tipo que se acepte");
        refused("lista.csv", program, "no es de un tipo que se acepte");
        refused("programa.exe", program, "no es de un tipo que se acepte");
    }

    @Test
    void aPageIsNotAPicture() {
        refused(
                "foto.png",
                "<html><script>alert(1)</script></html>".getBytes(UTF_8),
                "dice ser PNG y su contenido es TXT");
        refused("dibujo.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8), "no es de un tipo que se acepte");
        refused("página.html", "<html></html>".getBytes(UTF_8), "no es de un tipo que se acepte");
    }

    @Test
    void aNameThatSaysAnotherTypeIsRefused() {
        refused("acta.docx", "%PDF-1.7".getBytes(UTF_8), "dice ser DOCX y su contenido es PDF");
        refused("acta", "%PDF-1.7".getBytes(UTF_8), "no es de un tipo que se acepte");
    }

    @Test
    void aZipThatIsNoDocumentIsRefused() throws IOException {
        refused("hoja.xlsx", zip("virus.exe", "MZ"), "no es de un tipo que se acepte");
        refused("hoja.xlsx", bytes('P', 'K', 3, 4, 1, 2, 3), "no es de un tipo que se acepte");
    }

    @Test
    void aDocumentWithMacrosIsRefused() throws IOException {
        refused("hoja.xlsx", office("spreadsheetml.sheet.main+xml", "xl/vbaProject.bin", 10), "no es de un tipo");
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsAnything() throws IOException {
        byte[] bomb = office("spreadsheetml.sheet.main+xml", "xl/worksheets/sheet1.xml", 300 << 20);

        assertThat(bomb.length).isLessThan(1 << 20);
        refused("bomba.xlsx", bomb, "se desempaca en mucho más");
    }

    @Test
    void aNameLosesFoldersUnseenCharactersAndWhatNoFileSystemTakes() {
        assertThat(FileNames.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileNames.clean("C:\\Users\\ana\\acta.pdf")).isEqualTo("acta.pdf");
        assertThat(FileNames.clean("acta\u202Efdp.exe\u0000\r\n.pdf")).isEqualTo("actafdp.exe.pdf");
        assertThat(FileNames.clean("a<b>:\"c\"?.pdf")).isEqualTo("a_b___c__.pdf");
        assertThat(FileNames.clean("..")).isEqualTo("archivo");
        assertThat(FileNames.clean("ñ".repeat(500) + ".pdf")).hasSize(200).endsWith("ñ.pdf");
    }

    private FileType type(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        return FileType.of(file, name);
    }

    private void refused(String name, byte[] content, String why) {
        assertThatExceptionOfType(EvidenceRefusedException.class)
                .isThrownBy(() -> type(name, content))
                .withMessageContaining(why);
    }

    private byte[] office(String kind, String part, int size) throws IOException {
        Path file = folder.resolve("package");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", ("<Types>" + kind + "</Types>").getBytes(UTF_8), 1);
            byte[] block = new byte[Math.min(size, 1 << 20)];
            put(zip, part, block, Math.max(1, size / block.length));
        }
        return Files.readAllBytes(file);
    }

    private byte[] zip(String part, String content) throws IOException {
        Path file = folder.resolve("zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, part, content.getBytes(UTF_8), 1);
        }
        return Files.readAllBytes(file);
    }

    private static void put(ZipOutputStream zip, String part, byte[] block, int times) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        OutputStream out = zip;
        for (int i = 0; i < times; i++) {
            out.write(block);
        }
        zip.closeEntry();
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }
}

package mx.avance.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.Permissions;
import mx.avance.access.TestPeople;
import mx.avance.capture.EvidenceFiles.OpenedEvidence;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.plan.ReadableProgrammes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Evidence by the people who may, in both storages; what is refused leaves nothing but the refusal. */
@Transactional
abstract class EvidenceFilesTests {

    private static final byte[] PDF = "%PDF-1.7 acta firmada".getBytes(UTF_8);
    private static final String PDF_SHA256 = sha256(PDF);

    @Autowired
    EvidenceFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Windows windows;

    @Autowired
    Permissions permissions;

    @Autowired
    ReadableProgrammes readable;

    @Autowired
    History history;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private long own;
    private long other;

    @OnH2
    static class H2Tests extends EvidenceFilesTests {}

    @OnPostgreSql
    static class PostgresTests extends EvidenceFilesTests {}

    @BeforeEach
    void openTheQuarter() {
        jdbc.sql("update quarter_window set state = 'ABIERTA', opens_on = :from, closes_on = :to where quarter = 2")
                .param("from", LocalDate.now(clock).minusDays(10))
                .param("to", LocalDate.now(clock).plusDays(10))
                .update();
        own = entry("in", 2);
        other = entry("not in", 2);
        TestPeople.signIn(jdbc, "enlace");
    }

    @Test
    void whatIsAttachedIsListedAndComesBackAsItWas() throws IOException {
        long id = files.attach(own, "C:\\actas\\acta.pdf", stream(PDF), " acta del curso ");

        Evidence evidence = files.of(indicator(own), Quarter.T2).files().getFirst();
        assertThat(evidence.fileName()).isEqualTo("acta.pdf");
        assertThat(evidence.contentType()).isEqualTo("application/pdf");
        assertThat(evidence.size()).isEqualTo(PDF.length);
        assertThat(evidence.sha256()).isEqualTo(PDF_SHA256);
        assertThat(evidence.description()).isEqualTo("acta del curso");
        assertThat(evidence.attachedBy()).isEqualTo("enlace");
        assertThat(download(files, id)).isEqualTo(PDF);
        assertThat(lines("ATTACH")).containsExactly("enlace|evidence|null|acta.pdf · SHA-256 " + PDF_SHA256);
    }

    @Test
    void whatIsTakenAwayKeepsItsRowAndLosesItsContent() throws IOException {
        long id = files.attach(own, "acta.pdf", stream(PDF), null);

        files.remove(id, 0, "Era de otro trimestre");

        Evidence evidence = files.of(indicator(own), Quarter.T2).files().getFirst();
        assertThat(evidence.present()).isFalse();
        assertThat(evidence.removedBy()).isEqualTo("enlace");
        assertThat(contents(id)).isZero();
        assertThat(lines("REMOVE")).containsExactly("enlace|evidence|acta.pdf · SHA-256 " + PDF_SHA256 + "|null");
        refused(() -> files.open(id), "ya no está");
        refused(() -> files.remove(id, 1, "Otra vez"), "ya no está");
    }

    @Test
    void aFileIsTakenAwayOnlyWithAReasonAndAsItWasSeen() throws IOException {
        long id = files.attach(own, "acta.pdf", stream(PDF), null);

        refused(() -> files.remove(id, 0, "  "), "Falta el motivo");
        refused(() -> files.remove(id, 7, "Motivo"), "ya no está");
        assertThat(contents(id)).isEqualTo(1);
    }

    @Test
    void theEntryOfAnotherUnitIsRefusedAndTheRefusalIsKept() {
        int before = refusals();

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> files.attach(other, "acta.pdf", stream(PDF), null));

        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(count("evidence")).isZero();
    }

    @Test
    void theEvidenceOfAnotherUnitIsNotTakenAwayByItsNumber() throws IOException {
        TestPeople.system();
        long id = files.attach(other, "acta.pdf", stream(PDF), null);
        TestPeople.signIn(jdbc, "enlace");

        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> files.remove(id, 0, "Porque sí"));
        assertThat(contents(id)).isEqualTo(1);
    }

    @Test
    void whoeverOnlyReadsDoesNotAttachAndWhoeverReadsNothingDoesNotDownload() throws IOException {
        long id = files.attach(own, "acta.pdf", stream(PDF), null);

        TestPeople.signIn(jdbc, "contraloria");
        assertThat(download(files, id)).isEqualTo(PDF);
        assertThat(files.of(indicator(own), Quarter.T2).changeable()).isFalse();
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> files.attach(own, "acta.pdf", stream(PDF), null));

        TestPeople.signIn(jdbc, "consulta");
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> files.open(id));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> files.of(indicator(own), Quarter.T2));

        TestPeople.nobody();
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> files.open(id));
    }

    @Test
    void nothingIsAttachedToAClosedQuarterOrToWhatHasBeenSent() {
        refused(() -> files.attach(entry("in", 1), "acta.pdf", stream(PDF), null), "T1 no está abierto");

        jdbc.sql("update entry set state = 'ENVIADA' where id = :id")
                .param("id", own)
                .update();
        refused(() -> files.attach(own, "acta.pdf", stream(PDF), null), "ya se envió");

        jdbc.sql("update entry set state = 'DEVUELTA' where id = :id")
                .param("id", own)
                .update();
        assertThat(files.of(indicator(own), Quarter.T2).changeable()).isTrue();
    }

    @Test
    void whatIsTooLargeEmptyOrOneTooManyIsRefused() throws IOException {
        EvidenceFiles small = files(EvidenceProperties.Place.DATABASE, 2);

        refused(() -> small.attach(own, "acta.pdf", endless(), null), "pesa más de 1 MB");
        refused(() -> small.attach(own, "acta.pdf", stream(new byte[0]), null), "está vacío");
        refused(() -> small.attach(own, "acta.pdf", stream("MZ\0".getBytes(UTF_8)), null), "no es de un tipo");
        small.attach(own, "1.pdf", stream(PDF), null);
        small.attach(own, "2.pdf", stream(PDF), null);
        refused(() -> small.attach(own, "3.pdf", stream(PDF), null), "ya tiene 2 archivos");
        assertThat(count("evidence")).isEqualTo(2);
    }

    @Test
    void aContentThatWasChangedBehindTheProductIsNotGivenOut() throws IOException {
        long id = files.attach(own, "acta.pdf", stream(PDF), null);
        template.update(
                "update evidence_content set content = ? where evidence_id = ?", "%PDF-falsa".getBytes(UTF_8), id);

        refused(() -> files.open(id), "ya no es el que se adjuntó");
    }

    @Test
    void aFolderKeepsFilesAndForgetsThoseThatWereUndone() throws IOException {
        EvidenceFiles onDisk = files(EvidenceProperties.Place.FOLDER, 10);

        long id = onDisk.attach(own, "../../acta.pdf", stream(PDF), null);

        assertThat(download(onDisk, id)).isEqualTo(PDF);
        assertThat(contents(id)).isZero();
        assertThat(stored()).containsExactly(String.valueOf(id));
        Files.writeString(folder.resolve(id / 1000 + "/" + id), "%PDF-falsa");
        refused(() -> onDisk.open(id), "ya no es el que se adjuntó");
        Files.delete(folder.resolve(id / 1000 + "/" + id));
        refused(() -> onDisk.open(id), "ya no es el que se adjuntó");

        onDisk.attach(own, "otra.pdf", stream(PDF), null);
        assertThat(stored()).hasSize(1);
        TestTransaction.flagForRollback();
        TestTransaction.end();
        assertThat(stored()).isEmpty();
    }

    private EvidenceFiles files(EvidenceProperties.Place place, int most) {
        EvidenceProperties properties = new EvidenceProperties(place, folder, DataSize.ofMegabytes(1), most);
        return new EvidenceFiles(
                new EvidenceTable(jdbc, clock),
                properties,
                new DatabaseStorage(template),
                new FolderStorage(properties),
                windows,
                permissions,
                readable,
                history);
    }

    private List<String> stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** An entry of a unit that the enlace of the demonstration holds, or does not. */
    private long entry(String whether, int quarter) {
        return jdbc.sql("""
                select min(e.id) from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where e.quarter = :quarter and o.unit_id %s (
                    select au.unit_id from account_unit au join account a on a.id = au.account_id where a.username = 'enlace')
                """.formatted(whether))
                .param("quarter", quarter)
                .query(Long.class)
                .single();
    }

    private long indicator(long entryId) {
        return jdbc.sql("select indicator_id from entry where id = :id")
                .param("id", entryId)
                .query(Long.class)
                .single();
    }

    private List<String> lines(String action) {
        return jdbc.sql(
                        "select actor, subject, before_value, after_value from history where action = :action order by id")
                .param("action", action)
                .query((rs, n) ->
                        rs.getString(1) + "|" + rs.getString(2) + "|" + rs.getString(3) + "|" + rs.getString(4))
                .list();
    }

    private int refusals() {
        return jdbc.sql("select count(*) from history where action = 'REFUSED' and actor = 'enlace'")
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int contents(long id) {
        return jdbc.sql("select count(*) from evidence_content where evidence_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static byte[] download(EvidenceFiles from, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenedEvidence opened = from.open(id)) {
            opened.writeTo(out);
        }
        return out.toByteArray();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String why) {
        assertThatExceptionOfType(EvidenceRefusedException.class)
                .isThrownBy(act)
                .withMessageContaining(why);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** What never ends is not read to its end. */
    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

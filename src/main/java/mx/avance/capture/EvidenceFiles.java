package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.capture.EvidenceTable.Home;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Medios de verificación: the files that prove the figure of an indicator in a quarter. Whoever captures the figure attaches them, while it can be
 * captured; whoever reads the programme reads them. The content of a file that is taken away goes, the fact that it was there stays.
 */
@Service
@EnableConfigurationProperties(EvidenceProperties.class)
public class EvidenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final int LONGEST_DESCRIPTION = 500;
    private static final String GONE = "Ese archivo ya no está: alguien lo quitó, o nunca estuvo.";

    private final EvidenceTable table;
    private final EvidenceProperties properties;
    private final DatabaseStorage database;
    private final FolderStorage folder;
    private final Windows windows;
    private final Permissions permissions;
    private final ReadableProgrammes readable;
    private final History history;

    EvidenceFiles(
            EvidenceTable table,
            EvidenceProperties properties,
            DatabaseStorage database,
            FolderStorage folder,
            Windows windows,
            Permissions permissions,
            ReadableProgrammes readable,
            History history) {
        this.table = table;
        this.properties = properties;
        this.database = database;
        this.folder = folder;
        this.windows = windows;
        this.permissions = permissions;
        this.readable = readable;
        this.history = history;
    }

    /** The largest file that is taken, in bytes. */
    public long maxSize() {
        return properties.maxSize().toBytes();
    }

    /** How many files an indicator may have in a quarter. */
    public int maxFiles() {
        return properties.maxFiles();
    }

    /**
     * The evidence of an indicator in a quarter, in the order in which it was attached, what was taken away among it.
     *
     * @throws mx.avance.access.PermissionDeniedException unless whoever acts may read the programme
     */
    @Transactional(readOnly = true)
    public EntryEvidence of(long indicatorId, Quarter quarter) {
        Optional<Home> home = table.home(indicatorId, quarter);
        if (home.isEmpty()) {
            permissions.require(Action.READ);
            return new EntryEvidence(null, false, List.of());
        }
        requireReadable(home.get());
        boolean open = permissions.may(Action.CAPTURE, home.get().unitId())
                && unavailable(home.get()).isEmpty();
        return new EntryEvidence(home.get().entryId(), open, table.of(home.get().entryId()));
    }

    /**
     * Attaches a file to an entry.
     *
     * @param name as the person's computer calls it
     * @param content is read once and not closed
     * @param description what it proves; may be blank
     * @return the number of the evidence
     * @throws EvidenceRefusedException when the file is not taken, there are too many, or the entry cannot be captured now
     */
    @Transactional(rollbackFor = IOException.class)
    @Requires(Action.CAPTURE)
    public long attach(long entryId, String name, InputStream content, @Nullable String description)
            throws IOException {
        Person person = permissions.require(Action.CAPTURE);
        Home home = table.locked(entryId)
                .orElseThrow(
                        () -> new EvidenceRefusedException("No hay un indicador con ese número. No se guardó nada."));
        permissions.require(person, Action.CAPTURE, home.unitId());
        requireCapturable(home);
        if (table.present(entryId) >= maxFiles()) {
            throw new EvidenceRefusedException("Este trimestre ya tiene " + maxFiles()
                    + " archivos, y más no se aceptan. Quita uno o reúne varios en un PDF.");
        }
        String clean = FileNames.clean(name);
        try (SpooledFile file = SpooledFile.take(content, maxSize(), tooLarge(clean))) {
            if (file.size() == 0) {
                throw new EvidenceRefusedException("«" + clean + "» está vacío. No se guardó nada.");
            }
            FileType type = FileType.of(file.path(), clean);
            long id = table.insert(home, clean, type, file, properties.storage(), blankToNull(description), person);
            storage(properties.storage()).write(id, file.path());
            history.record(HistoryRecord.change("ATTACH", "evidence", id, "evidence", null, value(clean, file.sha256()))
                    .of(home.indicatorId(), home.quarter())
                    .because(blankToNull(description)));
            return id;
        }
    }

    /**
     * Takes a file away: its content is deleted, its name and hash stay.
     *
     * @param version of the evidence as it was seen
     * @param reason why; not blank
     * @throws EvidenceRefusedException when it is not there any more, the entry cannot be captured now, or no reason is given
     */
    @Transactional
    @Requires(Action.CAPTURE)
    public void remove(long evidenceId, int version, String reason) {
        Person person = permissions.require(Action.CAPTURE);
        Home home =
                table.homeOf(evidenceId).flatMap(table::locked).orElseThrow(() -> new EvidenceRefusedException(GONE));
        permissions.require(person, Action.CAPTURE, home.unitId());
        requireCapturable(home);
        if (reason.isBlank()) {
            throw new EvidenceRefusedException("Falta el motivo. Escribe por qué se quita el archivo.");
        }
        Evidence evidence = table.find(evidenceId).filter(Evidence::present).orElse(null);
        if (evidence == null || !table.markRemoved(evidenceId, version, person)) {
            throw new EvidenceRefusedException(GONE);
        }
        storage(table.storage(evidenceId)).delete(evidenceId);
        history.record(HistoryRecord.change(
                        "REMOVE",
                        "evidence",
                        evidenceId,
                        "evidence",
                        value(evidence.fileName(), evidence.sha256()),
                        null)
                .of(home.indicatorId(), home.quarter())
                .because(reason.strip()));
    }

    /**
     * Opens a file to be downloaded: it is read whole and its hash compared before its first byte is given out.
     *
     * @throws mx.avance.access.PermissionDeniedException unless whoever acts may read the programme
     * @throws EvidenceRefusedException when it is not there, or is no longer what was attached
     */
    @Transactional(readOnly = true)
    public OpenedEvidence open(long evidenceId) {
        permissions.require(Action.READ);
        long entryId = table.homeOf(evidenceId).orElseThrow(() -> new EvidenceRefusedException(GONE));
        requireReadable(table.home(entryId).orElseThrow());
        Evidence evidence =
                table.find(evidenceId).filter(Evidence::present).orElseThrow(() -> new EvidenceRefusedException(GONE));
        SpooledFile file = spooled(evidence);
        if (!file.sha256().equals(evidence.sha256())) {
            discard(file);
            LOG.error("The content of evidence {} is not what was attached: its SHA-256 differs", evidenceId);
            throw damaged(evidence);
        }
        return new OpenedEvidence(evidence, file);
    }

    private SpooledFile spooled(Evidence evidence) {
        try {
            return storage(table.storage(evidence.id()))
                    .read(evidence.id(), content -> SpooledFile.take(content, evidence.size(), damagedText(evidence)));
        } catch (IOException e) {
            LOG.error("The content of evidence {} cannot be read", evidence.id(), e);
            throw damaged(evidence);
        }
    }

    private static EvidenceRefusedException damaged(Evidence evidence) {
        return new EvidenceRefusedException(damagedText(evidence));
    }

    private static String damagedText(Evidence evidence) {
        return "El archivo «" + evidence.fileName()
                + "» ya no es el que se adjuntó, y no se entrega. Avisa a quien administra el sistema.";
    }

    private static void discard(SpooledFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireReadable(Home home) {
        readable.require(home.fiscalYearId(), home.programmeId(), home.unitId());
    }

    private void requireCapturable(Home home) {
        unavailable(home).ifPresent(why -> {
            throw new EvidenceRefusedException(why);
        });
    }

    /** Why the evidence of an entry cannot be changed now; empty when it can. */
    private Optional<String> unavailable(Home home) {
        return windows.closedBecause(home.fiscalYearId(), Quarter.of(home.quarter()))
                .map(closed -> "El trimestre T" + home.quarter()
                        + " no está abierto, y sus archivos no cambian. Pide a la oficina de planeación que lo abra.")
                .or(
                        () -> EntryRules.whyNotCapture(home.state())
                                .map(
                                        sent ->
                                                "Este indicador ya se envió, y sus archivos no cambian. Pide que se devuelva con una observación."));
    }

    private EvidenceStorage storage(EvidenceProperties.Place place) {
        return place == EvidenceProperties.Place.FOLDER ? folder : database;
    }

    private String tooLarge(String name) {
        return "«" + name + "» pesa más de " + properties.maxSize().toMegabytes()
                + " MB, que es lo más que se acepta. No se guardó nada.";
    }

    private static String value(String name, String sha256) {
        return name + " · SHA-256 " + sha256;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        return plain.length() <= LONGEST_DESCRIPTION ? plain : plain.substring(0, LONGEST_DESCRIPTION);
    }

    /**
     * The evidence of an entry.
     *
     * @param entryId {@code null} when the indicator has no entry in that quarter
     * @param changeable whether whoever acts may attach and remove now
     */
    public record EntryEvidence(@Nullable Long entryId, boolean changeable, List<Evidence> files) {

        public EntryEvidence {
            files = List.copyOf(files);
        }
    }

    /** A file that is whole and right, until it is closed. */
    public static final class OpenedEvidence implements AutoCloseable {

        private final Evidence evidence;
        private final SpooledFile file;

        OpenedEvidence(Evidence evidence, SpooledFile file) {
            this.evidence = evidence;
            this.file = file;
        }

        public Evidence evidence() {
            return evidence;
        }

        /** Writes the content out. */
        public void writeTo(OutputStream out) throws IOException {
            Files.copy(requireNonNull(file.path()), out);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

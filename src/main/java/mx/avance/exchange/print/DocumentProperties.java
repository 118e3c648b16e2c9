package mx.avance.exchange.print;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the municipality puts on its documents: {@code avance.document.*}.
 *
 * @param shield a PNG or JPEG file; without it the documents bear none
 * @param elaborated who signs at ELABORÓ; without a name there is a line to write it on
 * @param validated who signs at VALIDÓ
 * @param programmes other signatures for some programmes, by their key: {@code avance.document.programmes.[M-PPA 1.4].validated.name}
 */
@ConfigurationProperties("avance.document")
public record DocumentProperties(
        @Nullable Path shield,
        @Nullable Signatory elaborated,
        @Nullable Signatory validated,
        @Nullable Map<String, Signatures> programmes) {

    /**
     * Whoever signs.
     *
     * @param position under the name
     */
    public record Signatory(@Nullable String name, @Nullable String position) {

        static final Signatory UNKNOWN = new Signatory(null, null);
    }

    /** Who signs the document of a programme; whoever is not given is that of the municipality. */
    public record Signatures(
            @Nullable Signatory elaborated, @Nullable Signatory validated) {}

    /** Who signs a document; a name or a position may be unknown. */
    record Signatories(Signatory elaborated, Signatory validated) {}

    /** Who signs the document of a programme. */
    Signatories signatories(String programmeKey) {
        Signatures own = programmes == null ? null : programmes.get(programmeKey);
        return new Signatories(
                first(own == null ? null : own.elaborated(), elaborated),
                first(own == null ? null : own.validated(), validated));
    }

    private static Signatory first(@Nullable Signatory own, @Nullable Signatory usual) {
        return own != null ? own : usual != null ? usual : Signatory.UNKNOWN;
    }
}

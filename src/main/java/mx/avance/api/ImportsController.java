package mx.avance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import mx.avance.exchange.ImportRefusedException;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.Imports;
import mx.avance.exchange.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents in, for programs: what a file would change, or the same and it is changed. */
@RestController
@RequestMapping("/api/v1")
class ImportsController {

    /** The field of the form that has the file. */
    static final String FILE = "archivo";

    private static final String REVIEW = "revision";
    private static final String APPLY = "aplicar";

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    /**
     * Reviews or applies a file.
     *
     * @param mode {@code revision}, which changes nothing, or {@code aplicar}
     * @return 200 when something of the file can be loaded, 422 with the same body otherwise
     * @throws ApiProblemException 400 for a mode that there is not, and for several files at once
     */
    @PostMapping(
            path = "/importaciones",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> load(
            @RequestParam(name = "modo", required = false) @Nullable String mode,
            @RequestPart(FILE) List<MultipartFile> files) {
        boolean apply = applies(mode);
        if (files.size() != 1) {
            throw bad(
                    "Demasiados archivos", "Se recibieron " + files.size() + " archivos: envía uno en cada petición.");
        }
        Upload upload = upload(files.getFirst());
        try {
            ImportReview review = apply
                    ? imports.apply(upload, null, Imports.Watch.NONE)
                    : imports.review(upload, Imports.Watch.NONE);
            return answer(review.nothingLoadable(), ImportAnswer.of(review));
        } catch (ImportRefusedException refused) {
            return answer(true, ImportAnswer.refused(refused.sentence()));
        }
    }

    private static ResponseEntity<ImportAnswer> answer(boolean refused, ImportAnswer body) {
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static boolean applies(@Nullable String mode) {
        String wanted = mode == null || mode.isBlank() ? REVIEW : mode;
        if (!wanted.equals(REVIEW) && !wanted.equals(APPLY)) {
            throw bad(
                    "Parámetro no válido",
                    "El parámetro «modo» debe ser revision o aplicar; se encontró «" + Parameters.shortened(wanted)
                            + "».");
        }
        return wanted.equals(APPLY);
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiProblemException bad(String title, String detail) {
        return new ApiProblemException(HttpStatus.BAD_REQUEST, title, detail);
    }
}

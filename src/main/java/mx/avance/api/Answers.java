package mx.avance.api;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mx.avance.base.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes pages and files of the open data. */
@Component
class Answers {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** Rows of a page. @param next where the next one goes on; {@code null} at the last */
    record Page(List<OpenRow> rows, @Nullable Cursor next) {
        Page {
            rows = List.copyOf(rows);
        }

        /** All there is. */
        static Page whole(List<OpenRow> rows) {
            return new Page(rows, null);
        }
    }

    /**
     * A page of a cut: its content never changes, so that its mark is known before anything is read.
     *
     * @param sha256 that of the cut
     */
    ResponseEntity<byte[]> ofCut(ServletWebRequest request, String sha256, Supplier<Page> page) {
        String asked = request.getRequest().getRequestURI() + "?"
                + request.getRequest().getQueryString();
        String tag = tag(Sha256.hex(sha256 + " " + asked));
        if (request.checkNotModified(tag)) {
            return headers(ResponseEntity.status(304), tag, false).build();
        }
        Page read = page.get();
        return headers(ResponseEntity.ok(), tag, false)
                .headers(link(request, read))
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes(read));
    }

    /** A page of what may be another at any moment: its mark is the print of what it says. @param open whether it is the same for everybody */
    ResponseEntity<byte[]> now(ServletWebRequest request, Page page, boolean open) {
        byte[] body = bytes(page);
        String tag = tag(Sha256.hex(body));
        if (request.checkNotModified(tag)) {
            return headers(ResponseEntity.status(304), tag, !open).build();
        }
        return headers(ResponseEntity.ok(), tag, !open)
                .headers(link(request, page))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** Weak, because it is of the content: with a strong one the server would not compress the answer. */
    private static String tag(String print) {
        return "W/\"" + print + "\"";
    }

    /** To be asked for again each time, which costs a 304; and for one person only where the answer depends on who asks. */
    private static <B extends ResponseEntity.HeadersBuilder<B>> B headers(B answer, String tag, boolean own) {
        CacheControl cache = own ? CacheControl.noCache().cachePrivate() : CacheControl.noCache();
        return answer.eTag(tag).cacheControl(cache).varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
    }

    /** Without the name of the server: whoever stands in front of it may have another. */
    private static Consumer<HttpHeaders> link(ServletWebRequest request, Page page) {
        Cursor next = page.next();
        if (next == null) {
            return headers -> {};
        }
        String address = UriComponentsBuilder.fromPath(request.getRequest().getRequestURI())
                .query(request.getRequest().getQueryString())
                .replaceQueryParam("desde", next.text())
                .build()
                .toUriString();
        return headers -> headers.add(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
    }

    private byte[] bytes(Page page) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("datos", page.rows().stream().map(OpenRow::values).toList());
        Cursor next = page.next();
        body.put("siguiente", next == null ? null : next.text());
        return json.writeValueAsBytes(body);
    }

    /** A whole table, written while it is read. Not to be kept on the way: it may depend on who asks. */
    static ResponseEntity<StreamingResponseBody> csv(
            String name, List<String> header, Consumer<Consumer<OpenRow>> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(stream(header, rows));
    }

    static StreamingResponseBody stream(List<String> header, Consumer<Consumer<OpenRow>> rows) {
        return out -> {
            OpenCsv csv = new OpenCsv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), header);
            rows.accept(csv::write);
            csv.finish();
        };
    }

    static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}

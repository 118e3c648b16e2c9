package mx.avance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of the API, and the page on which it can be tried. The page is Swagger UI out of the product itself: a browser that opens it asks no other
 * server, and its policy would not let it.
 */
@RestController
class ContractController {

    /** Swagger UI writes styles into elements, and has small pictures in its style sheet. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Duration KEPT = Duration.ofDays(1);

    private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLES = MediaType.valueOf("text/css;charset=UTF-8");

    private final Map<String, Resource> files;

    ContractController() {
        String swagger = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        this.files = Map.of(
                "swagger-ui-bundle.js", new ClassPathResource(swagger + "swagger-ui-bundle.js"),
                "swagger-ui.css", new ClassPathResource(swagger + "swagger-ui.css"),
                "page.js", new ClassPathResource("api/page.js"),
                "page.css", new ClassPathResource("api/page.css"));
    }

    /** The description in OpenAPI 3.1. */
    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("api/openapi.json"));
    }

    /** The page. */
    @GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource("api/page.html"));
    }

    /** What the page consists of. @throws ApiProblemException 404 for anything else */
    @GetMapping("/api/page/{file}")
    ResponseEntity<Resource> file(@PathVariable("file") String name) {
        @Nullable Resource file = files.get(name);
        if (file == null) {
            throw new ApiProblemException(
                    HttpStatus.NOT_FOUND, "Dirección desconocida", "La página de /api no tiene ese archivo.");
        }
        return ResponseEntity.ok()
                .contentType(name.endsWith(".js") ? JAVASCRIPT : STYLES)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(file);
    }

    /** The folder of Swagger UI in its jar has its version in its name. */
    private static String version() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"))
                    .getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

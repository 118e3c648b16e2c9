package mx.avance.exchange.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The formats of transparency that there are, and the one that is in use. */
@Component
@EnableConfigurationProperties(TransparencyProperties.class)
class Templates {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Template> known;
    private final Template inUse;
    private final String usualReason;

    /** @throws IllegalStateException when a file is no template, or the one that is in use is not there: better at the start than on the last day of the term */
    Templates(TransparencyProperties properties) throws IOException {
        known = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:transparency/*.yaml")) {
            try (InputStream in = resource.getInputStream()) {
                add(in, resource.getDescription());
            }
        }
        addFolder(properties.folder());
        Template chosen = known.get(properties.template());
        if (chosen == null) {
            throw new IllegalStateException("No hay una plantilla de transparencia «" + properties.template()
                    + "» (avance.transparency.template). Las que hay: " + String.join(", ", known.keySet()) + ".");
        }
        inUse = chosen;
        usualReason = stated(properties.reason(), chosen.notes().usualReason());
    }

    /** The one that is in use. */
    Template inUse() {
        return inUse;
    }

    /**
     * Why a ficha técnica may be incomplete, as it stands in the middle of the sentence of a note.
     *
     * @param given by whoever orders the document; blank for what the municipality or the format says
     */
    String reason(@Nullable String given) {
        return stated(given, usualReason);
    }

    /** On one line and without the full stop, which the note has. */
    private static String stated(@Nullable String given, String otherwise) {
        String line = given == null ? "" : given.strip().replaceAll("\\s+", " ").replaceFirst("[.\\s]+$", "");
        return line.isEmpty() ? otherwise : line;
    }

    Map<String, Template> known() {
        return Map.copyOf(known);
    }

    private void addFolder(@Nullable Path folder) throws IOException {
        if (folder == null || folder.toString().isBlank()) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml,json}")) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(in, file.toString());
                }
            }
        }
    }

    private void add(InputStream in, String where) {
        Template template = read(in, where);
        known.put(template.id(), template);
    }

    /** Reads a template; JSON is YAML, too. */
    static Template read(InputStream in, String where) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (read == null) {
                throw new IllegalArgumentException("El archivo está vacío.");
            }
            return MAPPER.convertValue(read, Template.class);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (JacksonException | IllegalArgumentException | org.yaml.snakeyaml.error.YAMLException e) {
            throw new IllegalStateException(
                    "No se pudo leer la plantilla de transparencia " + where + ": " + e.getMessage(), e);
        }
    }
}

package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mx.avance.database.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the product does: it is written by hand, so it is compared here. */
@OnH2
class ContractTests {

    private static final Path FILE = Path.of("src/main/resources/api/openapi.json");

    private static final Map<String, List<String>> SCHEMAS = Map.of(
            "Trimestre", Columns.YEARS,
            "Corte", Columns.CUTS,
            "Banda", Columns.BANDS,
            "Programa", Columns.PROGRAMMES,
            "IndicadorDelPlan", Columns.PLAN,
            "Avance", Columns.PROGRESS,
            "Hallazgo", Columns.FINDINGS);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Value("${local.server.port}")
    int port;

    private static JsonNode description() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(FILE));
    }

    private static JsonNode resolved(JsonNode all, JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : all.at(reference.substring(1));
    }

    @Test
    void whatIsServedIsTheFileThatIsKept() throws Exception {
        HttpResponse<String> served = new ApiClient(port).get("/api/v1/openapi.json");

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(served.body()).isEqualTo(Files.readString(FILE));
    }

    @Test
    void everyAddressAndParameterIsDescribedAndNoOther() throws Exception {
        Map<String, Set<String>> answered = new TreeMap<>();
        mappings.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.endsWith("openapi.json"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> answered.put(
                                        verb.name().toLowerCase(Locale.ROOT) + " " + path, parameters(method)))));
        Map<String, Set<String>> described = new TreeMap<>();
        JsonNode all = description();
        all.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    Set<String> names = new TreeSet<>();
                    verb.getValue().path("parameters").forEach(parameter -> {
                        JsonNode found = resolved(all, parameter);
                        if (found.path("in").asString().equals("query")) {
                            names.add(found.path("name").asString());
                        }
                    });
                    described.put(verb.getKey() + " " + path.getKey(), names);
                }));

        assertThat(described).isEqualTo(answered);
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyColumnIsDescribedInItsOrder() throws Exception {
        JsonNode schemas = description().path("components").path("schemas");

        SCHEMAS.forEach((schema, columns) -> assertThat(
                        schemas.path(schema).path("properties").propertyNames())
                .as(schema)
                .containsExactlyElementsOf(columns));
    }

    @Test
    void everythingIsExplained() throws Exception {
        JsonNode all = description();
        all.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("summary").asString("")).isNotBlank();
                    assertThat(operation.path("description").asString("")).isNotBlank();
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertThat(resolved(all, parameter)
                                            .path("description")
                                            .asString(""))
                                    .isNotBlank());
                    operation
                            .path("responses")
                            .forEach(answer -> assertThat(resolved(all, answer)
                                            .path("description")
                                            .asString(""))
                                    .isNotBlank());
                }));
        all.path("components")
                .path("schemas")
                .forEach(schema -> schema.path("properties")
                        .properties()
                        .forEach(column -> assertThat(
                                        column.getValue().path("description").asString(""))
                                .as(column.getKey())
                                .isNotBlank()));
    }

    @Test
    void answersAreAsDescribed() throws Exception {
        JsonNode all = description();
        for (String path : List.of(
                "/api/v1/ejercicios",
                "/api/v1/cortes",
                "/api/v1/semaforos",
                "/api/v1/programas?ejercicio=2024",
                "/api/v1/plan?ejercicio=2024",
                "/api/v1/avances?ejercicio=2024&trimestre=1",
                "/api/v1/hallazgos?ejercicio=2024")) {
            JsonNode page =
                    JsonMapper.shared().readTree(new ApiClient(port).get(path).body());
            JsonNode described = all.path("paths")
                    .path(path.replaceFirst("\\?.*", ""))
                    .at("/get/responses/200/content/application~1json/schema");
            JsonNode rows = resolved(all, described).at("/properties/datos/items");
            JsonNode row = resolved(all, rows).path("properties");
            page.path("datos")
                    .forEach(found -> found.properties()
                            .forEach(cell -> assertThat(types(row.path(cell.getKey())))
                                    .as(path + " " + cell.getKey())
                                    .contains(type(cell.getValue()))));
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(type.asString(""));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case NUMBER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    @Test
    void thePageIsServedFromHereAndMayAskNobodyElse() throws Exception {
        HttpResponse<String> page = new ApiClient(port).get("/api", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("content-security-policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("http"));
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("//");
        Matcher files = Pattern.compile("(?:src|href)=\"(api/[^\"]+)\"").matcher(page.body());
        int found = 0;
        while (files.find()) {
            assertThat(new ApiClient(port).get("/" + files.group(1)).statusCode())
                    .as(files.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isEqualTo(5);
        assertThat(new ApiClient(port).get("/api/page/otro.js").statusCode()).isEqualTo(404);
    }
}

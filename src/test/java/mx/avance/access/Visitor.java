package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and follows nothing by itself, over HTTP against the running product. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Opens the sign-in page and sends it, as a browser does; the answer is where it leads. */
    String signIn(String username, String password) throws IOException, InterruptedException {
        String token = token(get("/entrar").body());
        HttpResponse<String> answer =
                post("/entrar", Map.of("username", username, "password", password, "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(302);
        return path(answer);
    }

    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).as("the page has its token").isTrue();
        return found.group(1);
    }

    /** Where an answer leads, without the server. */
    String path(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere").replace(base, "");
    }

    /** The number of the session that the browser holds. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    /** Whether a screen opens, or the sign-in page is shown instead. */
    boolean isIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/objetivos");
        assertThat(answer.statusCode()).isIn(200, 302);
        return answer.statusCode() == 200;
    }
}

package mx.avance.access;

import static mx.avance.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.access.People.AccountCard;
import mx.avance.access.People.NewAccount;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in and out over HTTP, and what somebody who means no good tries there. */
abstract class SignInTests {

    private static final String SOMEBODY = "prueba.entrada";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Value("${local.server.port}")
    int port;

    @OnH2
    static class H2Tests extends SignInTests {}

    @OnPostgreSql
    static class PostgresTests extends SignInTests {}

    @AfterEach
    void putBack() {
        jdbc.sql("delete from account_unit where account_id in (select id from account where username like 'prueba.%')")
                .update();
        jdbc.sql("delete from account where username like 'prueba.%'").update();
        jdbc.sql("delete from sign_in_throttle").update();
    }

    private AccountCard somebody(Role role) {
        people.create(new NewAccount(SOMEBODY, "Persona de prueba", null, role, Set.of()));
        jdbc.sql(
                        "update account set must_change_password = false, password_hash = (select password_hash from account where username = 'consulta') where username = :name")
                .param("name", SOMEBODY)
                .update();
        return card();
    }

    private AccountCard card() {
        return people.all().stream()
                .filter(account -> account.username().equals(SOMEBODY))
                .findFirst()
                .orElseThrow();
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    @Test
    void whoeverIsNotSignedInSeesTheSignInPageAndOpenDataOnly() throws Exception {
        Visitor visitor = visitor();

        for (String path :
                List.of("/", "/objetivos", "/cuenta", "/personas", "/no-existe", "/VAADIN/no-existe.js", "/login")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(visitor.path(answer)).as(path).isEqualTo("/entrar");
        }
        assertThat(visitor.get("/entrar").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/avances.csv?ejercicio=2024&trimestre=1", "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> unknown = visitor.get("/api/no-existe", "Accept", "application/json");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void goesToTheAddressThatWasAskedForBeforeSigningIn() throws Exception {
        Visitor visitor = visitor();
        visitor.get("/objetivos?ejercicio=2024&trimestre=1");

        assertThat(visitor.signIn("consulta", PASSWORD)).isEqualTo("/objetivos?ejercicio=2024&trimestre=1");
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void givesTheSessionAnotherNumberAtTheSignIn() throws Exception {
        Visitor visitor = visitor();
        visitor.get("/entrar");
        String before = visitor.session();

        visitor.signIn("consulta", PASSWORD);

        assertThat(before).isNotEqualTo("none");
        assertThat(visitor.session()).isNotEqualTo(before).isNotEqualTo("none");
        Visitor thief = visitor();
        assertThat(thief.get("/objetivos", "Cookie", "JSESSIONID=" + before).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSessionAloneLoadsNoDocuments() throws Exception {
        String path = "/api/v1/importaciones?modo=aplicar";
        Visitor visitor = visitor();
        visitor.get("/entrar");
        assertThat(visitor.post(path, Map.of()).statusCode())
                .as("not signed in")
                .isEqualTo(401);
        visitor.signIn("planeacion", PASSWORD);

        HttpResponse<String> refused = visitor.post(path, Map.of());
        String token = Visitor.token(visitor.get("/cuenta").body());
        HttpResponse<String> heard = visitor.post(path, Map.of(), "X-CSRF-TOKEN", token);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("CSRF");
        assertThat(heard.statusCode())
                .as("only the file is missing: " + heard.body())
                .isEqualTo(415);
        assertThat(visitor().post(path, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionReadsWhatItsPersonMayRead() throws Exception {
        String path = "/api/v1/avances.csv?ejercicio=2024&trimestre=2";
        Visitor visitor = visitor();
        assertThat(visitor.get(path, "Accept", "text/csv").statusCode()).isEqualTo(404);

        visitor.signIn("contraloria", PASSWORD);

        assertThat(visitor.get(path, "Accept", "text/csv").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesSignInAndOutWithoutToken() throws Exception {
        Visitor visitor = visitor();
        visitor.get("/entrar");

        HttpResponse<String> answer = visitor.post("/entrar", Map.of("username", "consulta", "password", PASSWORD));

        assertThat(visitor.path(answer)).isEqualTo("/entrar?caduca");
        assertThat(visitor.isIn()).isFalse();
        visitor.signIn("consulta", PASSWORD);
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void endsTheSessionAtTheSignOut() throws Exception {
        Visitor visitor = visitor();
        visitor.signIn("consulta", PASSWORD);
        String token = Visitor.token(visitor.get("/objetivos").body());
        String before = visitor.session();

        HttpResponse<String> answer = visitor.post("/logout", Map.of("_csrf", token));

        assertThat(visitor.path(answer)).isEqualTo("/entrar");
        assertThat(visitor.isIn()).isFalse();
        assertThat(visitor().get("/objetivos", "Cookie", "JSESSIONID=" + before).statusCode())
                .isEqualTo(302);
    }

    @Test
    void tellsUnknownNameWrongPasswordAndDisabledAccountInTheSameWords() throws Exception {
        AccountCard account = somebody(Role.CONSULTA);
        people.setEnabled(account.id(), account.version(), false);

        assertThat(visitor().signIn("prueba.nadie", PASSWORD)).isEqualTo("/entrar?error");
        assertThat(visitor().signIn("consulta", "no es esta")).isEqualTo("/entrar?error");
        assertThat(visitor().signIn(SOMEBODY, PASSWORD)).isEqualTo("/entrar?error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consulta", "prueba.nadie"})
    void makesNamesWaitAfterTheThirdFailureWhetherThereIsSuchAnAccountOrNot(String username) throws Exception {
        Visitor visitor = visitor();
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.signIn(username, "mala-" + i)).isEqualTo("/entrar?error");
        }

        assertThat(visitor.signIn(username, PASSWORD)).matches("/entrar\\?espera=[12]");

        assertThat(jdbc.sql("select failures from sign_in_throttle where username = :name")
                        .param("name", username)
                        .query(Integer.class)
                        .single())
                .as("each try counts once, and one that had to wait does not count")
                .isEqualTo(3);
    }

    @Test
    void keepsEachTryInTheHistoryOnce() throws Exception {
        long before = history("SIGN_IN_FAILED") + history("SIGN_IN");

        visitor().signIn("prueba.nadie", "mala");
        visitor().signIn("consulta", PASSWORD);

        assertThat(history("SIGN_IN_FAILED") + history("SIGN_IN")).isEqualTo(before + 2);
    }

    @Test
    void refusesHugePasswordWithoutComputingAnything() throws Exception {
        Visitor visitor = visitor();
        visitor.signIn("prueba.nadie", "mala");
        jdbc.sql("delete from sign_in_throttle").update();
        String huge = "ñ".repeat(5_000);

        Instant start = Instant.now();
        assertThat(visitor.signIn("consulta", huge)).isEqualTo("/entrar?error");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "' or '1'='1", "<script>alert(1)</script>", "\uD800"})
    void refusesStrangeNamesPlainly(String username) throws Exception {
        assertThat(visitor().signIn(username, "mala")).isEqualTo("/entrar?error");
        assertThat(visitor().signIn(username + "x".repeat(9_000), "mala")).isEqualTo("/entrar?error");
    }

    @Test
    void endsOpenSessionsWhenTheAccountIsDisabled() throws Exception {
        AccountCard account = somebody(Role.CONSULTA);
        Visitor visitor = visitor();
        visitor.signIn(SOMEBODY, PASSWORD);
        assertThat(visitor.isIn()).isTrue();

        people.setEnabled(account.id(), account.version(), false);

        assertThat(visitor.isIn()).isFalse();
        people.setEnabled(account.id(), card().version(), true);
        assertThat(visitor.isIn()).as("an ended session does not come back").isFalse();
    }

    @Test
    void endsOpenSessionsWhenTheRoleChanges() throws Exception {
        AccountCard account = somebody(Role.CONSULTA);
        Visitor visitor = visitor();
        visitor.signIn(SOMEBODY, PASSWORD);

        people.change(new AccountCard(
                account.id(),
                account.version(),
                account.username(),
                account.displayName(),
                null,
                Role.CONTRALORIA,
                true,
                true,
                null,
                Set.of()));

        assertThat(visitor.isIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/entrar", "/objetivos", "/no-existe"})
    void sendsTheHeadersThatKeepPagesSafe(String path) throws Exception {
        Visitor visitor = visitor();
        if (!path.equals("/entrar")) {
            visitor.signIn("consulta", PASSWORD);
        }

        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    /** A screen is thirty of them: a browser that asked for each again, only to hear that it has not changed, would take twice as long. */
    @Test
    void letsBrowsersKeepTheFilesOfTheBuildAndNothingElse() throws Exception {
        Visitor visitor = visitor();
        String page = visitor.get("/entrar").body();
        Matcher script = Pattern.compile("/VAADIN/build/indexhtml[^\"]+").matcher(page);
        assertThat(script.find()).isTrue();

        HttpResponse<String> built = visitor.get(script.group());
        HttpResponse<String> styles = visitor.get("/styles.css");
        HttpResponse<String> nothing = visitor.get("/VAADIN/build/no-existe.js");

        assertThat(built.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(built.headers().firstValue("Pragma")).isEmpty();
        assertThat(built.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(styles.headers().firstValue("Cache-Control")).hasValue("max-age=3600");
        assertThat(styles.headers().firstValue("Pragma")).isEmpty();
        assertThat(nothing.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void keepsTheSessionInCookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
        HttpResponse<String> page = visitor().get("/entrar", "X-Forwarded-Proto", "https");

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .as("who says that the connection was safe is not believed")
                .doesNotContain("Secure");
        HttpResponse<String> redirect = visitor().get("/objetivos");
        assertThat(redirect.headers().firstValue("Location").orElseThrow()).doesNotContain("jsessionid");
    }

    private long history(String action) {
        return jdbc.sql("select count(*) from history where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }
}

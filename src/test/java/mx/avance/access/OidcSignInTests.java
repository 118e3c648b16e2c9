package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import mx.avance.access.People.AccountCard;
import mx.avance.access.People.NewAccount;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an identity provider, from the product to it and back, and whom it vouches for in vain. */
abstract class OidcSignInTests {

    private static final String SOMEBODY = "prueba.proveedor";
    private static final String EMAIL = "persona@ejemplo.gob.mx";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    IdentityProviders providers;

    private final FakeProvider provider;

    @Value("${local.server.port}")
    int port;

    @OnH2
    static class H2Tests extends OidcSignInTests {
        static final FakeProvider PROVIDER = new FakeProvider();

        H2Tests() {
            super(PROVIDER);
        }

        @DynamicPropertySource
        static void client(DynamicPropertyRegistry registry) {
            register(registry, PROVIDER);
        }

        @AfterAll
        static void stop() {
            PROVIDER.close();
        }
    }

    @OnPostgreSql
    static class PostgresTests extends OidcSignInTests {
        static final FakeProvider PROVIDER = new FakeProvider();

        PostgresTests() {
            super(PROVIDER);
        }

        @DynamicPropertySource
        static void client(DynamicPropertyRegistry registry) {
            register(registry, PROVIDER);
        }

        @AfterAll
        static void stop() {
            PROVIDER.close();
        }
    }

    OidcSignInTests(FakeProvider provider) {
        this.provider = provider;
    }

    private static void register(DynamicPropertyRegistry registry, FakeProvider provider) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "provider.demo.issuer-uri", provider::issuer);
        registry.add(client + "registration.demo.client-id", () -> FakeProvider.CLIENT);
        registry.add(client + "registration.demo.client-secret", () -> FakeProvider.SECRET);
        registry.add(client + "registration.demo.client-name", () -> "Municipio");
        registry.add(client + "registration.demo.scope", () -> "openid,email,profile");
        registry.add(client + "registration.demo.redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from account where username like 'prueba.%'").update();
    }

    private AccountCard somebody(String username) {
        people.create(new NewAccount(username, "Persona de prueba", EMAIL, Role.CONSULTA, Set.of()));
        return people.all().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> verified(String email) {
        return Map.of("email", email, "email_verified", true);
    }

    /** To the provider and back; the answer is where the product leads then. */
    private String signIn(Visitor visitor) throws Exception {
        HttpResponse<String> away = visitor.get("/oauth2/authorization/demo");
        assertThat(away.statusCode()).isEqualTo(302);
        HttpResponse<String> back = visitor.get(visitor.path(away));
        assertThat(back.statusCode()).isEqualTo(302);
        HttpResponse<String> in = visitor.get(visitor.path(back));
        assertThat(in.statusCode()).isEqualTo(302);
        return visitor.path(in);
    }

    private void assertRefused(String told) throws Exception {
        long before = history("SIGN_IN_FAILED", told);
        Visitor visitor = new Visitor(port);

        assertThat(signIn(visitor)).isEqualTo("/entrar?proveedor");

        assertThat(visitor.isIn()).isFalse();
        assertThat(history("SIGN_IN_FAILED", told)).isEqualTo(before + 1);
    }

    private long history(String action, String after) {
        return jdbc.sql("select count(*) from history where action = :action and after_value = :after")
                .param("action", action)
                .param("after", after)
                .query(Long.class)
                .single();
    }

    @Test
    void theProviderIsOfferedAndAskedForIdentityOnly() throws Exception {
        assertThat(providers.all())
                .containsExactly(new IdentityProviders.Provider("Municipio", "oauth2/authorization/demo"));

        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/entrar").statusCode()).isEqualTo(200);
        assertThat(visitor.path(visitor.get("/objetivos")))
                .as("the sign-in page with its two ways, not the provider at once")
                .isEqualTo("/entrar");
        assertThat(visitor.path(visitor.get("/oauth2/authorization/demo")))
                .startsWith(provider.issuer() + "/authorize?response_type=code&client_id=" + FakeProvider.CLIENT)
                .contains("scope=openid", "state=", "nonce=");
    }

    @Test
    void verifiedAddressOfEnabledAccountSignsIn() throws Exception {
        AccountCard account = somebody(SOMEBODY);
        provider.vouchFor(verified("Persona@Ejemplo.gob.mx"));
        long before = history("SIGN_IN", SOMEBODY);
        Visitor visitor = new Visitor(port);
        visitor.get("/objetivos?ejercicio=2024&trimestre=1");
        String session = visitor.session();

        assertThat(signIn(visitor)).isEqualTo("/objetivos?ejercicio=2024&trimestre=1");

        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.isIn()).isTrue();
        assertThat(visitor.session()).as("another number of session").isNotEqualTo(session);
        assertThat(history("SIGN_IN", SOMEBODY)).isEqualTo(before + 1);
        assertThat(jdbc.sql("select subject_id from history where action = 'SIGN_IN' and after_value = :name"
                                + " order by id desc fetch first 1 rows only")
                        .param("name", SOMEBODY)
                        .query(Long.class)
                        .single())
                .isEqualTo(account.id());

        people.setEnabled(account.id(), account.version(), false);
        assertThat(visitor.isIn())
                .as("a disabled account ends this session too")
                .isFalse();
    }

    @Test
    void passwordStillSignsInBesideTheProvider() throws Exception {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.signIn("consulta", TestPeople.PASSWORD)).isEqualTo("/");
        assertThat(visitor.signIn("consulta", "mala")).isEqualTo("/entrar?error");
    }

    @Test
    void addressThatTheProviderDidNotVerifyIsRefused() throws Exception {
        somebody(SOMEBODY);

        provider.vouchFor(Map.of("email", EMAIL, "email_verified", false));
        assertRefused("demo: sin correo verificado ni usuario");
        provider.vouchFor(Map.of("email", EMAIL));
        assertRefused("demo: sin correo verificado ni usuario");
        provider.vouchFor(Map.of("preferred_username", SOMEBODY));
        assertRefused("demo: sin correo verificado ni usuario");
    }

    @Test
    void addressOfNobodyIsRefusedAndMakesNoAccount() throws Exception {
        provider.vouchFor(verified("otra@ejemplo.gob.mx"));

        assertRefused("demo: otra@ejemplo.gob.mx");

        assertThat(jdbc.sql("select count(*) from account where email = 'otra@ejemplo.gob.mx'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void disabledAccountIsRefused() throws Exception {
        AccountCard account = somebody(SOMEBODY);
        people.setEnabled(account.id(), account.version(), false);
        provider.vouchFor(verified(EMAIL));

        assertRefused("demo: " + EMAIL);
    }

    @Test
    void addressOfTwoAccountsIsRefused() throws Exception {
        somebody(SOMEBODY);
        somebody("prueba.gemela");
        provider.vouchFor(verified(EMAIL));

        assertRefused("demo: " + EMAIL);
    }

    @Test
    void tokenSignedBySomebodyElseIsRefused() throws Exception {
        somebody(SOMEBODY);
        provider.vouchFor(verified(EMAIL));
        provider.signWithStrangeKey();
        Visitor visitor = new Visitor(port);

        assertThat(signIn(visitor)).isEqualTo("/entrar?proveedor");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void answerThatNobodyAskedForIsRefused() throws Exception {
        somebody(SOMEBODY);
        provider.vouchFor(verified(EMAIL));
        Visitor owner = new Visitor(port);
        HttpResponse<String> away = owner.get("/oauth2/authorization/demo");
        String answer = owner.path(owner.get(owner.path(away)));
        Visitor another = new Visitor(port);
        another.get("/entrar");

        HttpResponse<String> refused = another.get(answer);

        assertThat(another.path(refused)).isEqualTo("/entrar?proveedor");
        assertThat(another.isIn()).isFalse();
    }
}

package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The sign-in page of a municipality that has an identity provider. */
@TestPropertySource(
        properties = {
            "spring.security.oauth2.client.provider.demo.authorization-uri=https://identidad.example.mx/authorize",
            "spring.security.oauth2.client.provider.demo.token-uri=https://identidad.example.mx/token",
            "spring.security.oauth2.client.provider.demo.jwk-set-uri=https://identidad.example.mx/jwks",
            "spring.security.oauth2.client.registration.demo.client-id=avance",
            "spring.security.oauth2.client.registration.demo.client-secret=prueba",
            "spring.security.oauth2.client.registration.demo.client-name=Municipio",
            "spring.security.oauth2.client.registration.demo.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.demo.scope=openid,email",
            "spring.security.oauth2.client.registration.demo.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}"
        })
class ProviderScreenTests extends ScreenTest {

    @Test
    void offersTheProviderBesideThePassword() {
        TestPeople.nobody();

        open("entrar");

        Anchor link = _get(Anchor.class, spec -> spec.withText("Entrar con Municipio"));
        assertThat(link.getHref()).isEqualTo("oauth2/authorization/demo");
        assertThat(link.isRouterIgnore()).isTrue();
    }
}

package mx.avance.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import mx.avance.figures.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalsTests {

    private final Languages languages = new Languages();

    @Test
    void noTwoSignalsShareAShape() {
        assertThat(Arrays.stream(Signal.values()).map(Signals::shape)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everySignalHasAWordInBothLanguages(Signal signal) {
        String key = Signals.translationKey(signal);

        assertThat(languages.getTranslation(key, Locale.forLanguageTag("es-MX")))
                .isNotBlank()
                .doesNotContain("!");
        assertThat(languages.getTranslation(key, Locale.ENGLISH))
                .isNotBlank()
                .isNotEqualTo(languages.getTranslation(key, Locale.forLanguageTag("es-MX")));
    }

    @Test
    void spanishIsSpanishOnAServerInEnglish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(languages.getTranslation("signal.on-target", Locale.forLanguageTag("es-MX")))
                    .isEqualTo("en meta");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aBadgeSaysItsShapeAndItsWord() {
        SignalBadge badge = new SignalBadge(Signal.CRITICAL, "crítico");

        assertThat(badge.getElement().getTextRecursively()).isEqualTo("▼crítico");
        assertThat(badge.getClassNames()).contains("signal", "signal-critical");
    }
}

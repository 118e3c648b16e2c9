package mx.avance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.base.ui.Signals;
import mx.avance.figures.Signal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalLookTests {

    @ParameterizedTest
    @EnumSource(Signal.class)
    void looksAsEverywhereElse(Signal signal) {
        assertThat(SignalLook.of(signal).shape()).isEqualTo(Signals.shape(signal));
        assertThat(SignalLook.cssClass(signal)).isEqualTo(Signals.cssClass(signal));
        assertThat(ChartFixtures.spanish().word(signal)).isNotBlank();
    }
}

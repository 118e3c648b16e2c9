package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelayTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0", "3, 2", "4, 4", "5, 8", "10, 256", "11, 512", "12, 900", "1000000, 900"})
    void doublesFromTheThirdFailureToQuarterOfAnHour(int failures, long seconds) {
        assertThat(SignInDelay.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void neverShrinks() {
        IntStream.range(0, 200)
                .forEach(n -> assertThat(SignInDelay.after(n + 1)).isGreaterThanOrEqualTo(SignInDelay.after(n)));
    }
}

package mx.avance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTests {

    @ParameterizedTest
    @EnumSource
    void isTheLevelOfItsDepth(Level level) {
        assertThat(Level.ofDepth(level.depth())).contains(level);
    }

    @Test
    void goesFromTheFinWithThreeNumbersToTheActividadWithSix() {
        assertThat(Level.values()).extracting(Level::depth).containsExactly(3, 4, 5, 6);
        assertThat(Level.values())
                .extracting(Level::word)
                .containsExactly("Fin", "Propósito", "Componente", "Actividad");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 7, Integer.MAX_VALUE})
    void noOtherDepthHasALevel(int depth) {
        assertThat(Level.ofDepth(depth)).isEmpty();
    }
}

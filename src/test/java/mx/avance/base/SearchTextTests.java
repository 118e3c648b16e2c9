package mx.avance.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SearchTextTests {

    @Test
    void twoSpellingsOfOneNameAreOne() {
        assertThat(SearchText.normalise(" Oficialía \u00A0 Mayor ")).isEqualTo("oficialia mayor");
        assertThat(SearchText.normalise("OFICIALI\u0301A MAYOR")).isEqualTo("oficialia mayor");
        assertThat(SearchText.normalise("Ñandú, güero")).isEqualTo("nandu, guero");
    }

    @Test
    void lettersOfOtherScriptsLoseTheirAccentsToo() {
        assertThat(SearchText.normalise("Vi\u1EC7t \u1F0C\uD835\uDC9C")).isEqualTo("viet \u03B1\uD835\uDC9C");
    }

    @Test
    void whatSqlWouldTakeForAPatternIsEscaped() {
        assertThat(SearchText.like("10%_a!")).isEqualTo("%10!%!_a!!%");
    }

    @Test
    @Timeout(20)
    void aLongRunOfAccentsTakesNoLongerThanOtherText() {
        assertThat(SearchText.normalise("a" + "\u0301\u0323".repeat(500_000))).isEqualTo("a");
    }
}

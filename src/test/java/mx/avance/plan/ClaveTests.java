package mx.avance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class ClaveTests {

    /** Small numbers, so that common beginnings are frequent, and any number. */
    private static final Gen<List<Integer>> NUMBERS = lists().of(
                    integers().between(0, 12).mix(integers().between(0, 99_999)))
            .ofSizeBetween(3, 6);

    @ParameterizedTest
    @CsvSource({
        "1.4.1, FIN",
        "1.4.1.1, PROPOSITO",
        "1.4.1.1.2, COMPONENTE",
        "1.4.1.1.2.6, ACTIVIDAD",
        "0.0.0, FIN",
        "99999.99999.99999, FIN"
    })
    void hasTheLevelOfItsDepth(String text, Level level) {
        assertThat(Clave.of(text).level()).isEqualTo(level);
    }

    @Test
    void isBelowTheClaveWithoutItsLastNumber() {
        assertThat(Clave.of("1.4.1.1.2.6").parent()).contains(Clave.of("1.4.1.1.2"));
        assertThat(Clave.of("1.4.1").parent()).isEmpty();
    }

    @Test
    void isOrderedByNumbersAndNotByLetters() {
        assertThat(Stream.of("1.4.1.1.10", "1.4.1.1.2.1", "1.4.1.1.2", "1.4.1", "1.4.1.1", "1.10.1")
                        .map(Clave::of)
                        .sorted())
                .extracting(Clave::toString)
                .containsExactly("1.4.1", "1.4.1.1", "1.4.1.1.2", "1.4.1.1.2.1", "1.4.1.1.10", "1.10.1");
    }

    @Test
    void leadingZerosAreNotPartOfTheClave() {
        assertThat(Clave.of("01.004.00001")).isEqualTo(Clave.of("1.4.1")).hasToString("1.4.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "...",
                "1.4",
                "1.4.1.1.4.1.",
                ".1.4.1",
                "1..4.1",
                "1.4.1.1.2.6.7",
                "1.4.a",
                "1.4.1 ",
                " 1.4.1",
                "1,4,1",
                "-1.4.1",
                "+1.4.1",
                "1.4.٣",
                "1.4.１",
                "1.4.²",
                "1.4.999999",
                "1.4.100000",
                "1.4.000001",
                "1.4.99999999999999999999",
                "1.4.1\n"
            })
    void refusesWhatIsNotAClave(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clave.of(text))
                .withMessage("Una clave tiene de 3 a 6 números separados por punto; se encontró «" + text + "».");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clave(List.of(1, 4, 999_999)))
                .withMessage("Cada número de una clave va de 0 a 99999; se encontró 999999.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Clave(List.of(1, 4, -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Clave(List.of()));
    }

    @Test
    void isReadBackFromItsText() {
        qt().forAll(NUMBERS).checkAssert(numbers -> {
            String text = numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
            assertThat(Clave.of(text)).hasToString(text).isEqualTo(new Clave(numbers));
        });
    }

    @Test
    void theSortKeyIsOrderedAsTheNumbers() {
        qt().withExamples(5000).forAll(NUMBERS, NUMBERS).checkAssert((a, b) -> {
            Clave one = new Clave(a);
            Clave other = new Clave(b);
            int expected = compareNumberByNumber(a, b);
            assertThat(Integer.signum(one.sortKey().compareTo(other.sortKey()))).isEqualTo(expected);
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(expected);
            assertThat(one.equals(other)).isEqualTo(expected == 0);
        });
    }

    @Test
    void theSortKeyBeginsWithThatOfTheClaveAbove() {
        qt().forAll(NUMBERS).checkAssert(numbers -> {
            Clave clave = new Clave(numbers);
            assertThat(clave.parent().isPresent()).isEqualTo(clave.level() != Level.FIN);
            clave.parent().ifPresent(parent -> {
                assertThat(clave.sortKey()).startsWith(parent.sortKey() + ".");
                assertThat(clave.toString()).startsWith(parent + ".");
                assertThat(parent).isLessThan(clave);
            });
        });
    }

    @Test
    void theSortKeyIsTheSameInEveryLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Clave.of("1.4.10").sortKey()).isEqualTo("00001.00004.00010");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static int compareNumberByNumber(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}

package mx.avance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import mx.avance.figures.TypedNumber.Ask;
import mx.avance.figures.TypedNumber.Blank;
import mx.avance.figures.TypedNumber.Read;
import mx.avance.figures.TypedNumber.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is read when it can only mean one thing, asked when it can mean two, and refused in a sentence otherwise. */
class TypedNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1292|1292",
                "1,292|1292",
                "1,292.50|1292.5",
                "0|0",
                "00|0",
                "007|7",
                "88.70|88.7",
                ".5|0.5",
                "5.|5",
                "0.125|0.125",
                "1 292|1292",
                "1'292|1292",
                "12,345,678|12345678",
                "1234.567|1234.567",
                "12345.678|12345.678",
                "0.000001|0.000001"
            })
    void readsWhatCanOnlyMeanOneThing(String typed, String amount) {
        assertThat(TypedNumber.of(typed, false)).isEqualTo(new Read(Amount.of(amount)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234|1234|1.234",
                "12.345|12345|12.345",
                "88,70|88.7|",
                "0,125|0.125|",
                "1,5|1.5|",
                "1.234.567|1234567|",
                "1.234,5|1234.5|",
                "1,2345|1.2345|",
                "1292,5|1292.5|",
                "12,34|12.34|"
            })
    void asksWhatMayMeanSomethingElse(String typed, String first, String second) {
        List<Amount> readings =
                second == null ? List.of(Amount.of(first)) : List.of(Amount.of(first), Amount.of(second));

        assertThat(TypedNumber.of(typed, false)).isInstanceOfSatisfying(Ask.class, ask -> {
            assertThat(ask.readings()).isEqualTo(readings);
            assertThat(ask.question()).contains(typed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12a",
                "1e3",
                "∞",
                "NaN",
                "1,29",
                "=1+1",
                "12,34,567.8",
                "1..2",
                "1,,292",
                "--",
                ".",
                ",",
                "%",
                "1/2",
                "١٢",
                "１２",
                "<b>1</b>",
                "0x10",
                "1,2,3"
            })
    void refusesWhatIsNoFigure(String typed) {
        TypedNumber read = TypedNumber.of(typed, true);

        assertThat(read).isNotInstanceOf(Read.class);
        if (read instanceof Refused refused) {
            assertThat(refused.why()).contains("«").endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "−5", "–1,292", "(5)", "- 3.2"})
    void refusesWhatIsNegative(String typed) {
        assertThat(TypedNumber.of(typed, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("es negativa"));
    }

    @Test
    void refusesWhatIsEnormousOrFinerThanSixDecimals() {
        assertThat(TypedNumber.of("1000000000000000001", false))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).contains("no puede pasar de"));
        assertThat(TypedNumber.of("0.1234567", false))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).contains("seis decimales"));
        assertThat(TypedNumber.of("9".repeat(1_000_000), false))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.why().length()).isLessThan(200));
    }

    @Test
    void thePercentSignBelongsToPercentages() {
        assertThat(TypedNumber.of("88.70 %", true)).isEqualTo(new Read(Amount.of("88.7")));
        assertThat(TypedNumber.of("88.70\u00a0%", true)).isEqualTo(new Read(Amount.of("88.7")));
        assertThat(TypedNumber.of("88.70 %", false))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).contains("no se mide en porcentaje"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0 "})
    void nothingTypedIsNotCapturedAndNotZero(String typed) {
        assertThat(TypedNumber.of(typed, false)).isEqualTo(new Blank());
        assertThat(TypedNumber.require(typed, false)).isEmpty();
    }

    @Test
    void aFormRefusesWhatHasToBeAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedNumber.require("88,70", false))
                .withMessageContaining("88,70");
    }

    @Test
    void whateverIsWrittenAsInMexicoIsReadAsItWasWritten() {
        NumberFormat mexican = NumberFormat.getNumberInstance(Locale.forLanguageTag("es-MX"));
        mexican.setMaximumFractionDigits(6);
        qt().forAll(longs().between(0, 1_000_000_000_000L), integers().between(0, 999_999))
                .checkAssert((whole, millionths) -> {
                    BigDecimal value = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(millionths, 6));
                    String written = mexican.format(value);
                    TypedNumber read = TypedNumber.of(written, false);
                    // Only a point with three digits after it can be taken for a thousand.
                    if (written.matches("[1-9][0-9]{0,2}\\.[0-9]{3}")) {
                        assertThat(((Ask) read).readings()).contains(Amount.of(value));
                    } else {
                        assertThat(read).isEqualTo(new Read(Amount.of(value)));
                    }
                });
    }

    @Test
    void noTextWhateverFailsOrIsReadAsSomethingThatItsDigitsAreNot() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 30))
                .checkAssert(text -> {
                    if (TypedNumber.of(text, true) instanceof Read read) {
                        String digits = text.replaceAll("[^0-9]", "");
                        assertThat(new BigDecimal(digits).stripTrailingZeros().unscaledValue())
                                .isEqualTo(read.amount()
                                        .value()
                                        .stripTrailingZeros()
                                        .unscaledValue());
                    }
                });
    }
}

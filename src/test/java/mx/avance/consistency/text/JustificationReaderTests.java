package mx.avance.consistency.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.figures.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text quotes, names, claims and explains. */
class JustificationReaderTests {

    private static final Vocabulary REQUESTS =
            Vocabulary.of("Solicitudes administrativas", "Porcentaje de solicitudes atendidas");

    private static ReadText read(String text) {
        return JustificationReader.read(text, REQUESTS);
    }

    private static List<String> of(ReadText read, Role role) {
        return read.of(role).stream()
                .map(quote -> quote.number().value().stripTrailingZeros().toPlainString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "al atender 565 solicitudes de un total de 586 programadas | 565 | 586",
                "Se atendieron 1,466 solicitudes de las 1,292 que se tenían programadas | 1466 | 1292",
                "De las 586 solicitudes programadas se atendieron 565 | 565 | 586",
                "Se programaron 40 solicitudes y se atendieron 38 | 38 | 40",
                "921,001 de 700,712 solicitudes | 921001 | 700712",
                "Solicitudes: 1,466/1,292 | 1466 | 1292",
                "Se atendieron 1 466 solicitudes contra 1 292 | 1466 | 1292",
                "Se atendieron dos mil trescientas cinco solicitudes de las 2,300 previstas | 2305 | 2300",
                "La meta era de 75 y se atendieron 76 solicitudes | 76 | 75",
                "Se levantaron 131 solicitudes de las 125 que corresponden al trimestre | 131 | 125",
                "Se llega a 27 solicitudes, superando las 20 programadas en 7 | 27 | 20",
                "Se atendieron 88 solicitudes de los subsidios programados, meta: 90 | 88 | 90",
                "33 solicitudes sobre 30: 110% | 33 | 30",
                "Se logra el 95 % con 38 solicitudes frente a 40 | 38 | 40"
            })
    void findsWhatWasRealisedAndWhatWasProgrammed(String text, String realised, String programmed) {
        ReadText read = read(text);

        assertThat(of(read, Role.REALISED)).containsExactly(realised);
        assertThat(of(read, Role.PROGRAMMED)).containsExactly(programmed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se logra el 131.44% de la meta trimestral | 131.44",
                "Se alcanzó un avance de 295 % | 295",
                "logrando así el 72.50 por ciento en la meta | 72.5",
                "teniendo un porcentaje de cumplimiento de 50% | 50",
                "Se atendieron 71 de 80 solicitudes (88.75%) | 88.75",
                "porcentaje de avance: 91.55 | 91.55"
            })
    void findsThePercentageOfTheAdvance(String text, String percentage) {
        assertThat(of(read(text), Role.PERCENTAGE)).containsExactly(percentage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conforme al PMS 2021-2024 y al artículo 65 de la Ley",
                "el 24 de febrero de 2024, Día de la bandera",
                "con oficio OM/123/2024 y un costo de $348.50",
                "de igual manera se habilitaron 2 mercados municipales",
                "con una inflación de 4.5 % y un aumento del 20 % en la demanda",
                "en 3 días, con 15 horas de trabajo y 4 brigadas",
                "la partida 2611 del capítulo 2000, folio 45",
                "conforme a los arts. 45, 46 y 112 del Reglamento",
                "por los frentes fríos 18 al 42",
                "el acervo abarca de 1824 a 1998",
                "en los sectores 1 al 7 y con los folios 12, 14-A y 18",
                "con una eficiencia terminal de 91 % y 95 % de satisfacción"
            })
    void takesNoOtherNumberForAFigure(String text) {
        ReadText read = read(text);

        assertThat(of(read, Role.REALISED)).isEmpty();
        assertThat(of(read, Role.PROGRAMMED)).isEmpty();
        assertThat(of(read, Role.PERCENTAGE)).isEmpty();
    }

    @Test
    void tellsTheYearFromTheQuarter() {
        ReadText read = read(
                "Se atendieron 565 solicitudes de 586 programadas, lo que representa el 24.04% de la meta anual de 2,350.");

        assertThat(of(read, Role.ANNUAL_PERCENTAGE)).containsExactly("24.04");
        assertThat(of(read, Role.PERCENTAGE)).isEmpty();
        assertThat(of(read, Role.PROGRAMMED)).containsExactly("586");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Al término del cuarto trimestre se tiene un logro | T4 | true",
                "En el 2do. trimestre se atendieron | T2 | true",
                "durante julio-septiembre se atendieron | T3 | true",
                "Informe de T1 | T1 | true",
                "se reprogramará para el tercer trimestre | T3 | false",
                "respecto al primer trimestre hubo un aumento | T1 | false",
                "Se atendieron 20 de 19 (en el primero fueron 19) | T1 | false",
                "Se atendieron 54; se sabe que el 1er trimestre fue de 53 | T1 | false",
                "En el tercer trimestre se hará la entrega | T3 | false",
                "Se atendieron 20. La licitación del primer trimestre se declaró desierta | T1 | false",
                "Se atendieron 20 gracias al equipo adquirido en el primer trimestre | T1 | false",
                "Sumando el primer trimestre se tienen 190 | T1 | false"
            })
    void tellsTheQuarterItReportsFromOthers(String text, Quarter quarter, boolean report) {
        assertThat(read(text).quarters())
                .extracting(QuarterMention::quarter, QuarterMention::report)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(quarter, report));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no se alcanza la meta | NOT_REACHED",
                "No fue posible cumplir con lo programado | NOT_REACHED",
                "se cumplió con la meta | REACHED",
                "la meta fue alcanzada | REACHED",
                "se superó la meta | EXCEEDED",
                "quedó por debajo de lo programado | BELOW",
                "se logró superar la meta | EXCEEDED",
                "la meta trimestral de 132 quedó cubierta satisfactoriamente | REACHED"
            })
    void findsWhatIsClaimed(String text, Claim.Kind claim) {
        assertThat(read(text).claims()).extracting(Claim::kind).containsExactly(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se alcanza el 56.76% de la meta",
                "no obstante, se trabajó",
                "se continuará para alcanzar la meta",
                "se cumplió la meta en un 85 %",
                "logrando el objetivo de acercar la cultura",
                "superando las expectativas de asistencia",
                "prácticamente se cumple la meta",
                "la meta del trimestre anterior no se había alcanzado"
            })
    void takesNoAdvanceForAClaim(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @Test
    void findsTheCause() {
        assertThat(read("esto derivado a que el periodo está por concluir").causes())
                .isNotEmpty();
        assertThat(read("se incrementaron debido a que se atienden eventos").causes())
                .isNotEmpty();
        assertThat(read("Causa: el quirófano se descompuso").causes()).isNotEmpty();
        assertThat(read("logrando así el 72.50% en la meta trimestral").causes())
                .isEmpty();
    }

    @Test
    void aQuotedPercentageAgreesInItsOwnPrecision() {
        Numeral whole = new Numeral(new BigDecimal("295"), 0, true, Numeral.Style.PLAIN);

        assertThat(whole.agreesWith(new BigDecimal("295.1428"))).isTrue();
        assertThat(whole.agreesWith(new BigDecimal("296.1"))).isFalse();
        assertThat(new Numeral(new BigDecimal("113.46"), 2, true, Numeral.Style.PLAIN)
                        .agreesWith(new BigDecimal("113.4674")))
                .as("cut off instead of rounded")
                .isTrue();
    }

    @Test
    void anyTextIsRead() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 400))
                .checkAssert(text -> {
                    ReadText read = read(text);
                    assertThat(read.quotes()).allSatisfy(quote -> {
                        assertThat(quote.span().start()).isBetween(0, text.length());
                        assertThat(quote.span().end()).isBetween(quote.span().start(), text.length());
                    });
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9",
                "1,",
                "un ",
                "de ",
                "1 de ",
                "1 y ",
                "1, ",
                "no ",
                "100 % ",
                "(1) ",
                "primer trimestre ",
                "mil ",
                "a la meta de 1 ",
                "se cumplió la meta ",
                "debido a ",
                "en el cuarto trimestre ",
                "100 % de la meta. ",
                "1 de 2 programadas. ",
                "enero, ",
                "se realizaron 1 de 2 y "
            })
    void aLongTextTakesLongerInProportion(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        assertThat(read(text).words()).isLessThanOrEqualTo(text.length());
    }
}

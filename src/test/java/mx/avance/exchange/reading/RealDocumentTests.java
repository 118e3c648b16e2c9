package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document that Avance must serve, against a table typed from the analysis of the document and not from any reader. */
class RealDocumentTests {

    /** Line, clave, annual, four programmed, realised in T1, printed percentage; - is a blank cell. */
    private static final String TABLE = """
            17 1.4.1 90 90 90 90 90 88.7 93.50%
            18 1.4.1.1 3645007 709995 1012725 912772 1009515 929029 130.85%
            19 1.4.1.1.1 5220 1292 1330 1320 1278 1466 113.47%
            20 1.4.1.1.1.1 5 - 1 4 - - 100%
            21 1.4.1.1.1.2 72 16 20 21 15 20 125.00%
            27 1.4.1.1.2 3603489 700712 1000895 900988 1000894 921001 131.44%
            28 1.4.1.1.2.1 2350 586 620 584 560 565 96.42%
            29 1.4.1.1.2.2 166 38 40 30 58 96 252.63%
            30 1.4.1.1.2.3 79 8 28 31 12 11 137.50%
            31 1.4.1.1.2.4 526 0 100 246 180 0 100%
            32 1.4.1.1.2.5 252 55 64 68 65 56 101.82%
            33 1.4.1.1.2.6 3600000 700000 1000000 900000 1000000 920248 131.46%
            34 1.4.1.1.2.7 116 25 43 29 19 25 100.00%
            35 1.4.1.1.3 10981 2454 3038 3034 2455 1393 56.76%
            36 1.4.1.1.3.1 4 1 1 1 1 1 100.00%
            37 1.4.1.1.3.2 2846 711 713 711 711 709 99.72%
            38 1.4.1.1.3.3 2846 711 713 711 711 504 70.89%
            39 1.4.1.1.3.4 2580 500 790 790 500 74 14.80%
            40 1.4.1.1.3.5 2580 500 790 790 500 74 14.80%
            41 1.4.1.1.3.6 125 31 31 31 32 31 100.00%
            43 1.4.1.1.4 2500 400 850 850 400 463 115.75%
            44 1.4.1.1.4.1 180 40 50 50 40 38 95.00%
            45 1.4.1.1.4.2 5 2 2 1 0 1 50.00%
            46 1.4.1.1.4.3 1200 360 120 360 360 150 41.67%
            47 1.4.1.1.5 4280 1070 1070 1070 1070 1081 101.03%
            48 1.4.1.1.5.1 480 120 120 120 120 152 126.67%
            49 1.4.1.1.5.2 800 200 200 200 200 145 72.50%
            50 1.4.1.1.5.3 3000 750 750 750 750 784 104.53%
            51 1.4.1.1.6 1500 350 400 400 350 1033 295.14%
            52 1.4.1.1.6.1 1300 300 350 350 300 510 170.00%
            53 1.4.1.1.6.2 6 1 1 2 2 1 100.00%
            54 1.4.1.1.6.3 1300 300 350 350 300 522 174.00%
            """;

    private final Reading reading = Documents.read(Documents.real());
    private final ReadDocument document = Documents.document(reading);

    static List<String> table() {
        return TABLE.lines().toList();
    }

    @Test
    void isRecognisedAndReadWithoutErrorOrWarning() {
        assertThat(new PublishedTextReader().recognises(Documents.real())).isTrue();
        assertThat(reading.refused()).isFalse();
        assertThat(reading.problems()).allMatch(p -> p.severity() == Severity.NOTE);
    }

    @Test
    void tellsWhatTheHeadingSays() {
        assertThat(document.year()).isEqualTo(2024);
        assertThat(document.axisNumber()).isEqualTo(1);
        assertThat(document.axisName()).isEqualTo("BUEN GOBIERNO");
        assertThat(document.programmeKey()).isEqualTo("M-PPA 1.4");
        assertThat(document.programmeName())
                .isEqualTo("PROGRAMA DE ADMINISTRACIÓN DE BIENES Y SERVICIOS DEL MUNICIPIO");
        assertThat(document.dependencia()).isEqualTo("OFICIALÍA MAYOR");
        assertThat(document.quarter()).isEqualTo(Quarter.T1);
    }

    @Test
    void hasOneFinOnePropositoSixComponentesAndTwentyFourActividades() {
        assertThat(document.rows()).hasSize(32);
        assertThat(document.rows().stream().collect(Collectors.groupingBy(ReadRow::level, Collectors.counting())))
                .containsOnly(
                        Map.entry(Level.FIN, 1L),
                        Map.entry(Level.PROPOSITO, 1L),
                        Map.entry(Level.COMPONENTE, 6L),
                        Map.entry(Level.ACTIVIDAD, 24L));
        assertThat(document.rows()).allMatch(row -> row.level() == row.clave().level());
    }

    @Test
    void hasTheObjectivesOfTheTableInItsOrder() {
        assertThat(document.rows())
                .extracting(row -> row.line() + " " + row.clave())
                .containsExactlyElementsOf(table().stream()
                        .map(line -> line.substring(0, line.indexOf(' ', 3)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("table")
    void readsEveryFigureOfTheTable(String line) {
        List<String> expected = Arrays.asList(line.split(" ", -1));
        ReadRow row = row(expected.get(1));

        assertThat(row.line()).isEqualTo(Integer.parseInt(expected.get(0)));
        assertThat(row.annual()).isEqualTo(amount(expected.get(2)));
        for (Quarter quarter : Quarter.values()) {
            assertThat(row.programmed(quarter)).isEqualTo(amount(expected.get(2 + quarter.number())));
        }
        assertThat(row.realised(Quarter.T1)).isEqualTo(amount(expected.get(7)));
        PrintedPercentage printed = row.quarterPercentage(Quarter.T1);
        assertThat(printed).isNotNull().extracting(PrintedPercentage::text).isEqualTo(expected.get(8));
    }

    @Test
    void hasNothingOfTheQuartersToCome() {
        for (ReadRow row : document.rows()) {
            assertThat(row.realised().subList(1, 4)).containsOnlyNulls();
            assertThat(row.quarterPercentages().subList(1, 4)).containsOnlyNulls();
            assertThat(row.cumulativePercentages()).containsOnlyNulls();
        }
    }

    @Test
    void keepsPrintedPercentagesAsPrinted() {
        assertThat(row("1.4.1.1.2.7").quarterPercentage(Quarter.T1))
                .isEqualTo(new PrintedPercentage("100.00%", new BigDecimal("100.00"), 2));
        assertThat(row("1.4.1.1.2.4").quarterPercentage(Quarter.T1))
                .isEqualTo(new PrintedPercentage("100%", new BigDecimal("100"), 0));
    }

    @Test
    void tellsPercentFiguresAndTheirDecimals() {
        assertThat(row("1.4.1").percentFigures()).isTrue();
        assertThat(row("1.4.1").decimals()).isEqualTo(2);
        assertThat(document.rows().stream().skip(1)).allMatch(row -> !row.percentFigures() && row.decimals() == 0);
    }

    @Test
    void keepsABlankTargetApartFromAZero() {
        assertThat(row("1.4.1.1.1.1").programmed(Quarter.T1)).isNull();
        assertThat(row("1.4.1.1.2.4").programmed(Quarter.T1)).isEqualTo(Amount.ZERO);
        assertThat(row("1.4.1.1.1.1").realised(Quarter.T1)).isNull();
        assertThat(row("1.4.1.1.2.4").realised(Quarter.T1)).isEqualTo(Amount.ZERO);
    }

    @Test
    void readsTheFirstRowWhole() {
        ReadRow fin = document.rows().getFirst();
        assertThat(fin.unit()).isEqualTo("DGPM / DP");
        assertThat(fin.narrative())
                .isEqualTo(
                        "Contribuir a la renovación de los mecanismos de gestión flexibilizando nuestras estructuras y"
                                + " procedimientos administrativos con calidad, innovación tecnológica y combate a la corrupción"
                                + " mediante la correcta optimización de los recursos, logrando con ello una administración"
                                + " eficiente que impacte en los tres órdenes de gobierno.");
        assertThat(fin.siglas()).isEqualTo("IAG");
        assertThat(fin.indicator())
                .isEqualTo("Índice de Avance General en la implantación y operación del modelo PBR-SED");
        assertThat(fin.frequency()).isEqualTo("Anual");
        assertThat(fin.unitOfMeasure()).isEqualTo("Porcentaje");
        assertThat(fin.variablesUnit()).isNull();
        assertThat(fin.justification())
                .isEqualTo(
                        "El indicador se modificó con la actualización del PMS 2021-2024. El Índice general de avance"
                                + " en la implementación del modelo PBR-SED mide los avances que el municipio ha logrado al"
                                + " avanzar en la gestión del ciclo presupuestario de planeación, programación, presupuestación,"
                                + " ejercicio y control, seguimiento, evaluación y rendición de cuentas.");
    }

    @Test
    void readsTheLastRowWhole() {
        ReadRow last = document.rows().getLast();
        assertThat(last.unit()).isNull();
        assertThat(last.printedClave()).isEqualTo("1.4.1.1.6.3");
        assertThat(last.narrative()).isEqualTo("Atención a las solicitudes de la logística de los eventos");
        assertThat(last.siglas()).isEqualTo("PSLA");
        assertThat(last.indicator()).isEqualTo("Porcentaje de solicitudes de Logística de Eventos atendidas");
        assertThat(last.frequency()).isEqualTo("Trimestral");
        assertThat(last.unitOfMeasure()).isEqualTo("Porcentaje");
        assertThat(last.variablesUnit()).isEqualTo("Solicitudes de Logística para los Eventos");
        assertThat(last.justification())
                .isEqualTo("Meta Trimestral: Se logra el 174% en la meta trimestral al atender 522 solicitudes de"
                        + " logística de eventos de un total de 300 programados en este trimestre. Los servicios de"
                        + " logística se incrementaron debido a que se atienden eventos de índole municipal, estatal y"
                        + " federal. Así como solicitudes de asociaciones civiles.");
    }

    @Test
    void losesNoTextOfAnyRow() {
        String text = Documents.realText();
        for (ReadRow row : document.rows()) {
            assertThat(text)
                    .contains(row.printedClave() + " " + row.narrative() + "\t" + row.siglas())
                    .contains(row.indicator() + "\t" + row.frequency() + "\t")
                    .contains("\t" + row.justification() + "\n");
        }
        assertThat(document.rows()).extracting(ReadRow::justification).doesNotContainNull();
    }

    @Test
    void separatesSiglasFromNameInAllThreeWays() {
        assertThat(row("1.4.1.1").siglas()).isEqualTo("PSAA");
        assertThat(row("1.4.1.1").indicator()).isEqualTo("Porcentaje de solicitudes administrativas atendidas.");
        assertThat(row("1.4.1.1.2").siglas()).isEqualTo("PRMS");
        assertThat(row("1.4.1.1.2").indicator())
                .isEqualTo("Porcentaje de los recursos materiales y servicios suministrados.");
        assertThat(row("1.4.1.1.6").siglas()).isEqualTo("PSML");
        assertThat(row("1.4.1.1.6").indicator())
                .isEqualTo("Porcentaje de Servicios de mantenimiento y logística realizados.");
        assertThat(document.rows()).extracting(ReadRow::siglas).doesNotHaveDuplicates();
    }

    @Test
    void readsTheClaveWithATrailingStopAndSaysSo() {
        assertThat(row("1.4.1.1.4.1").printedClave()).isEqualTo("1.4.1.1.4.1.");
        assertThat(row("1.4.1.1.4.1").narrative())
                .isEqualTo("Impartición de Cursos de Capacitación Integral Institucional");
        assertThat(Documents.lines(reading, ProblemCodes.CLAVE_TRAILING_STOP)).containsExactly(44);
    }

    @Test
    void givesEachActivityTheUnitOfItsComponentAndSaysSo() {
        assertThat(document.responsibleUnits().of(Clave.of("1.4.1.1.5.2"))).contains("DTIC");
        assertThat(Documents.problems(reading, ProblemCodes.UNIT_INHERITED)).hasSize(24);
    }

    @Test
    void readsOneUnitInTwoSpellingsAsTheFirst() {
        assertThat(row("1.4.1.1").unit()).isEqualTo("Oficialía Mayor");
        assertThat(row("1.4.1.1.1").unit()).isEqualTo("OFICIALÍA MAYOR");
        assertThat(document.responsibleUnits().of(Clave.of("1.4.1.1.1"))).contains("Oficialía Mayor");
        assertThat(document.responsibleUnits().of(Clave.of("1.4.1.1.1.2"))).contains("Oficialía Mayor");
        assertThat(Documents.lines(reading, ProblemCodes.UNIT_SPELLING)).containsExactly(19);
    }

    @Test
    void saysEverythingElseThatWasReadOtherwiseThanPrinted() {
        assertThat(Documents.lines(reading, ProblemCodes.VARIABLE_UNIT_MISSING)).containsExactly(17, 27);
        assertThat(Documents.lines(reading, ProblemCodes.PAGE_SCRAP)).containsExactly(23, 25);
        assertThat(Documents.lines(reading, ProblemCodes.HEADING_REPEATED)).containsExactly(12);
        assertThat(Documents.lines(reading, ProblemCodes.COLUMN_SHIFT)).containsExactly(17, 18, 19, 20, 21);
        assertThat(Documents.lines(reading, ProblemCodes.CELLS_DROPPED))
                .containsExactlyElementsOf(IntStream.rangeClosed(27, 54)
                        .filter(line -> line != 42)
                        .boxed()
                        .toList());
        assertThat(Documents.problems(reading, ProblemCodes.BLANK_TARGET))
                .extracting(p -> p.line() + ":" + p.column())
                .containsExactly("20:7", "20:10");
        assertThat(Documents.lines(reading, ProblemCodes.THOUSANDS_MIXED)).containsExactly(19, 33, 35, 47, 51);
        assertThat(reading.problems()).hasSize(24 + 27 + 5 + 5 + 2 + 2 + 2 + 1 + 1 + 1);
    }

    @Test
    void readsTheSameWithAByteOrderMarkAndWindowsLineEnds() {
        Reading windows = Documents.read("\uFEFF" + Documents.realText().replace("\n", "\r\n"));
        assertThat(windows).isEqualTo(reading);
    }

    @Test
    void readsTheSameWithoutItsLastLineEnd() {
        assertThat(Documents.read(Documents.realText().stripTrailing()).document())
                .isEqualTo(document);
    }

    private ReadRow row(String clave) {
        return document.rows().stream()
                .filter(row -> row.clave().equals(Clave.of(clave)))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Amount amount(String plain) {
        return plain.equals("-") ? null : Amount.of(plain);
    }
}

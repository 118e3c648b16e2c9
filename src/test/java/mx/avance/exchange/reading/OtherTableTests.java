package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.exchange.FormulaGuard;
import mx.avance.exchange.reading.TableFiles.Read;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of other municipalities and the product's own data. */
class OtherTableTests {

    private static final String OWN_HEADER = "ejercicio,trimestre,programa,clave,nivel,unidad,resumen,siglas,indicador,"
            + "frecuencia,unidad_medida,unidad_variables,meta_anual,programado_t1,programado_t2,programado_t3,programado_t4,"
            + "realizado_t1,realizado_t2,realizado_t3,realizado_t4,avance_t1,avance_t2,avance_t3,avance_t4,acumulado_t2,"
            + "acumulado_t3,acumulado_t4,avance_anual,semaforo,publicado_t1,publicado_t2,publicado_t3,publicado_t4,"
            + "justificacion_t1,justificacion_t2,justificacion_t3,justificacion_t4";

    @Test
    void theOwnDataReadBack() {
        ReadDocument real = Documents.document(Documents.read(Documents.real()));
        StringBuilder csv = new StringBuilder("\uFEFF" + OWN_HEADER + "\r\n");
        real.rows().forEach(row -> csv.append(own(real, row)).append("\r\n"));

        Read read = TableFiles.read(csv.toString());

        assertThat(read.errors()).isEmpty();
        ReadDocument document = read.document();
        assertThat(document.year()).isEqualTo(2024);
        assertThat(document.quarter()).isEqualTo(Quarter.T1);
        assertThat(document.programmeKey()).isEqualTo("M-PPA 1.4");
        assertThat(document.dependencia()).isEqualTo("Oficialía Mayor");
        for (int i = 0; i < 32; i++) {
            ReadRow row = document.rows().get(i);
            ReadRow expected = real.rows().get(i);
            assertThat(row.clave()).isEqualTo(expected.clave());
            assertThat(row.narrative()).isEqualTo(expected.narrative());
            assertThat(row.siglas()).isEqualTo(expected.siglas());
            assertThat(row.indicator()).isEqualTo(expected.indicator());
            assertThat(row.annual()).isEqualTo(expected.annual());
            assertThat(row.programmed()).isEqualTo(expected.programmed());
            assertThat(row.realised()).isEqualTo(expected.realised());
            assertThat(row.justification(Quarter.T1, Quarter.T1)).isEqualTo(expected.justification());
            assertThat(Objects.requireNonNull(row.quarterPercentage(Quarter.T1)).value())
                    .isEqualByComparingTo(Objects.requireNonNull(expected.quarterPercentage(Quarter.T1))
                            .value());
            assertThat(row.cumulativePercentages()).containsOnlyNulls();
        }
    }

    @Test
    void takesOffTheApostropheOfTheOwnData() {
        Read read = TableFiles.read(
                OWN_HEADER + "\n2024,1,M-PPA 1.4,1.4.1,Fin,Unidad,'=Lograr,S,'-Índice,Anual,Porcentaje,,90,"
                        + "90,90,90,90,88.7,,,,98.56,,,,,,,,bajo,93.50,,,,'@nota,,,\n");

        assertThat(read.errors()).isEmpty();
        ReadRow row = read.document().rows().getFirst();
        assertThat(row.narrative()).isEqualTo("=Lograr");
        assertThat(row.indicator()).isEqualTo("-Índice");
        assertThat(row.justification(Quarter.T1, Quarter.T1)).isEqualTo("@nota");
        assertThat(Objects.requireNonNull(row.quarterPercentage(Quarter.T1)).text())
                .isEqualTo("93.50%");
    }

    @Test
    void pairsSideBySideAskOnlyForWhatTheTableDoesNotSay() {
        List<List<String>> rows = List.of(
                List.of(
                        "Clave",
                        "Objetivo",
                        "Indicador",
                        "Prog. 1er trim",
                        "Alcanzado T1",
                        "Meta 2T",
                        "Alcanzado abr-jun"),
                List.of("1.4.1", "Lograr", "Índice", "100", "50", "200", "220"),
                List.of("1.4.1.1", "Atender", "Porcentaje", "10", "5", "20", "22"));
        TableToMap question = question(TableFiles.read(TableFiles.sheet(rows)));
        assertThat(question.missing())
                .hasSize(2)
                .anyMatch(s -> s.contains("ejercicio"))
                .anyMatch(s -> s.contains("M-PPA"));
        assertThat(question.guess().columns())
                .contains(new Column(ColumnRole.PROGRAMMED, 1), new Column(ColumnRole.REALISED, 2));

        Read read = TableFiles.read(
                TableFiles.sheet(rows),
                TableFiles.mapped(
                        question,
                        question.guess().columns(),
                        Map.of(
                                Constant.YEAR, "2025",
                                Constant.PROGRAMME_KEY, "E 1.4",
                                Constant.DEPENDENCIA, "Tesorería")));

        assertThat(read.errors()).isEmpty();
        ReadDocument document = read.document();
        assertThat(document.quarter()).isEqualTo(Quarter.T2);
        assertThat(document.programmeKey()).isEqualTo("E 1.4");
        assertThat(document.rows().getFirst().programmed()).containsExactly(Amount.of(100), Amount.of(200), null, null);
        assertThat(document.rows().getFirst().realised()).containsExactly(Amount.of(50), Amount.of(220), null, null);
        assertThat(document.rows().getFirst().siglas()).isEqualTo("I-1.4.1");
        assertThat(read.codes()).contains(ProblemCodes.FROM_MAPPING, ProblemCodes.COMPLETED);
    }

    @Test
    void groupsOfQuartersOverPairsAreUnderstood() {
        List<List<String>> rows = List.of(
                List.of("Programa:", "M-PPA 2.1 Obras"),
                List.of("Dependencia:", "Obras Públicas"),
                List.of("Avance 2024"),
                List.of(),
                List.of("", "", "", "Primer trimestre", "", "", "Segundo trimestre", "", ""),
                List.of(
                        "Nivel",
                        "Clave",
                        "Resumen narrativo",
                        "Programado",
                        "Realizado",
                        "%",
                        "Programado",
                        "Realizado",
                        "%"),
                List.of("Fin", "2.1.1", "Construir", "4", "2", "50%", "4", "4", "1"));
        Read read = TableFiles.read(TableFiles.sheet(rows));

        assertThat(read.errors()).isEmpty();
        ReadRow row = read.document().rows().getFirst();
        assertThat(row.realised()).containsExactly(Amount.of(2), Amount.of(4), null, null);
        assertThat(Objects.requireNonNull(row.quarterPercentage(Quarter.T2)).text())
                .isEqualTo("100.00%");
        assertThat(read.document().programmeName()).isEqualTo("Obras");
        assertThat(read.document().dependencia()).isEqualTo("Obras Públicas");
    }

    @Test
    void oneRowAnIndicatorAndQuarterIsPutTogether() {
        String csv = """
                Año,Programa,Clave,Nivel,Unidad responsable,Resumen narrativo,Indicador,Frecuencia,Trimestre,Programado,Realizado,Justificación
                2024,M-PPA 1.4,1.4.1,Fin,DP,Lograr,IAG: Índice,Anual,1,10,9,uno
                2024,M-PPA 1.4,1.4.1,Fin,DP,Lograr,IAG: Índice,Anual,2,20,25,dos
                2024,M-PPA 1.4,1.4.1.1,Propósito,Oficialía,Atender,PA: Porcentaje,Trimestral,Primer trimestre,5,5,
                ,,,,,,,,Segundo trimestre,6,3,
                """;
        Read read = TableFiles.read(csv);

        assertThat(read.errors()).isEmpty();
        ReadDocument document = read.document();
        assertThat(document.quarter()).isEqualTo(Quarter.T2);
        assertThat(document.rows()).hasSize(2);
        assertThat(document.rows().get(0).realised()).containsExactly(Amount.of(9), Amount.of(25), null, null);
        assertThat(document.rows().get(1).programmed()).containsExactly(Amount.of(5), Amount.of(6), null, null);
        assertThat(document.rows().get(0).justification(Quarter.T2, Quarter.T2)).isEqualTo("dos");
        assertThat(document.dependencia()).isEqualTo("Oficialía");

        Read twice = TableFiles.read(csv.replace("Anual,2,", "Anual,1,"));
        assertThat(twice.errors()).extracting(Problem::code).containsExactly(ProblemCodes.QUARTER_REPEATED);
    }

    @Test
    void headersThatNobodyKnowsAreMapped() {
        List<List<String>> rows =
                List.of(List.of("Code", "Goal", "Target A", "Done A"), List.of("1.4.1", "Lograr", "10", "9"));
        TableToMap question = question(TableFiles.read(TableFiles.sheet(rows)));
        assertThat(question.headers()).containsExactly("Code", "Goal", "Target A", "Done A");
        assertThat(question.sample()).containsExactly(List.of("1.4.1", "Lograr", "10", "9"));
        assertThat(question.guess().columns().getFirst().role()).isEqualTo(ColumnRole.CLAVE);

        Read read = TableFiles.read(
                TableFiles.sheet(rows),
                TableFiles.mapped(
                        question,
                        List.of(
                                new Column(ColumnRole.CLAVE, 0),
                                new Column(ColumnRole.NARRATIVE, 0),
                                new Column(ColumnRole.PROGRAMMED, 3),
                                new Column(ColumnRole.REALISED, 3)),
                        Map.of(
                                Constant.YEAR, "2024",
                                Constant.PROGRAMME_KEY, "M-PPA 1.4",
                                Constant.DEPENDENCIA, "Tesorería",
                                Constant.AXIS_NAME, "Gobierno")));
        assertThat(read.errors()).isEmpty();
        assertThat(read.document().quarter()).isEqualTo(Quarter.T3);
        assertThat(read.document().axisName()).isEqualTo("Gobierno");
    }

    @Test
    void withoutADependenciaItIsAsked() {
        Read read = TableFiles.read(
                "Año,Programa,Clave,Resumen,Programado T1,Realizado T1\n2024,M-PPA 1.4,1.4.1,Lograr,1,1\n");

        assertThat(read.readings()).isEmpty();
        assertThat(question(read).missing()).singleElement().asString().contains("dependencia");
    }

    @Test
    void programmesAndYearsOfATableAreDocuments() {
        String header = "Año,Programa,Clave,Unidad,Resumen,Programado T1,Realizado T1\n";
        Read read = TableFiles.read(header + "2024,M-PPA 1.4,1.4.1,DP,Lograr,1,1\n2024,M-PPA 1.5,1.5.1,DP,Lograr,1,x\n"
                + "2025,M-PPA 1.5,1.5.1,DP,Lograr,1,1\n2024,M-PPA 1.4,1.4.1,DP,Lograr,1,1\n");

        assertThat(read.readings()).extracting(Reading::refused).containsExactly(false, true, false, true);
        assertThat(Documents.errors(read.readings().get(1)))
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.NOT_A_NUMBER);
        assertThat(Documents.errors(read.readings().get(3))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.DOCUMENT_RETURNS);
            assertThat(problem.message()).startsWith("Renglón 5: ").contains("renglón 2");
        });
    }

    @Test
    void aNumberThatMayBeTwoIsAskedUnlessTheFileProvesIt() {
        String header = "Año;Programa;Clave;Unidad;Resumen;Programado T1;Realizado T1\n";
        Read asked = TableFiles.read(header + "2024;M-PPA 1.4;1.4.1;DP;Lograr;1.234;1000\n");
        assertThat(asked.errors()).extracting(Problem::code).containsExactly(ProblemCodes.AMBIGUOUS_NUMBER);
        assertThat(asked.errors().getFirst().message()).startsWith("Renglón 2, columna 6: ");

        Read proven = TableFiles.read(header + "2024;M-PPA 1.4;1.4.1;DP;Lograr;1.234;1.000,50\n");
        assertThat(proven.errors()).isEmpty();
        assertThat(proven.document().rows().getFirst().programmed(Quarter.T1)).isEqualTo(Amount.of(1234));
        assertThat(proven.document().rows().getFirst().realised(Quarter.T1)).isEqualTo(Amount.of("1000.5"));
    }

    @Test
    void figuresWithoutAStoredValueAndErrorsNameTheirCell() {
        byte[] content = TableFiles.workbook(workbook -> {
            var sheet = workbook.newWorksheet("A");
            List<String> header =
                    List.of("Año", "Programa", "Clave", "Unidad", "Resumen", "Programado T1", "Realizado T1", "% T1");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, 2024);
            sheet.value(1, 1, "M-PPA 1.4");
            sheet.value(1, 2, "1.4.1");
            sheet.value(1, 3, "DP");
            sheet.value(1, 4, "Lo\ngrar");
            sheet.value(1, 5, 0.30000000000000004);
            sheet.formula(1, 6, "F2*2");
            sheet.value(1, 7, "#DIV/0!");
        });
        Read read = TableFiles.read(content);

        assertThat(read.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.FORMULA_UNSAVED);
            assertThat(problem.message())
                    .startsWith("Hoja «A», celda G2: ")
                    .contains("guárdalo en Excel o LibreOffice");
        });
    }

    private static TableToMap question(Read read) {
        assertThat(read.file().toMap()).as(() -> read.toString()).hasSize(1);
        return read.file().toMap().getFirst();
    }

    private static String own(ReadDocument document, ReadRow row) {
        List<String> cells = new ArrayList<>();
        cells.add("2024");
        cells.add("1");
        cells.add(document.programmeKey());
        cells.add(row.clave().toString());
        cells.add(row.level().word());
        cells.add(text(document.responsibleUnits().of(row.clave()).orElse("")));
        cells.add(text(row.narrative()));
        cells.add(text(row.siglas()));
        cells.add(text(row.indicator()));
        cells.add(row.frequency());
        cells.add(text(row.unitOfMeasure()));
        cells.add(text(row.variablesUnit()));
        cells.add(Objects.toString(row.annual(), ""));
        row.programmed().forEach(amount -> cells.add(Objects.toString(amount, "")));
        row.realised().forEach(amount -> cells.add(Objects.toString(amount, "")));
        cells.addAll(List.of("12.34", "", "", "", "", "", "", "12.34", "en meta"));
        row.quarterPercentages()
                .forEach(p -> cells.add(p == null ? "" : p.value().setScale(2).toPlainString()));
        cells.addAll(List.of(text(row.justification()), "", "", ""));
        return String.join(",", cells);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : "\"" + FormulaGuard.neutralise(text).replace("\"", "\"\"") + "\"";
    }
}

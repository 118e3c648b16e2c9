package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database could not keep whole is refused by the reader, with its place. */
class TextLimitsTests {

    private static final int LINE = 28;

    @ParameterizedTest
    @CsvSource({
        "1, Actividad (%s), 300, la unidad",
        "2, 1.4.1.1.2.1 %s, 4000, el resumen narrativo",
        "3, %s: Porcentaje, 60, las siglas",
        "3, PSAL: %s, 1000, el nombre del indicador",
        "5, UNIDAD DE MEDIDA DEL INDICADOR: %s, 200, la unidad de medida",
        "5, UNIDAD DE MEDIDA DEL INDICADOR: x UNIDAD DE MEDIDA DE LAS VARIABLES: %s, 300, la unidad de medida de las variables",
        "13, %s, 20000, la justificación"
    })
    void refusesATextThatDoesNotFitAndTakesTheLongestThatDoes(int column, String cell, int limit, String what) {
        Reading fits = Documents.read(Documents.withCell(LINE, column, cell.formatted("x".repeat(limit))));
        Reading tooLong = Documents.read(Documents.withCell(LINE, column, cell.formatted("x".repeat(limit + 1))));

        assertThat(Documents.errors(fits)).isEmpty();
        assertThat(Documents.errors(tooLong)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.TEXT_TOO_LONG);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message())
                    .isEqualTo("Renglón 28, columna " + column + ": " + what + " tiene " + (limit + 1)
                            + " letras y caben " + limit + ". Acorta el texto y vuelve a cargar el documento.");
        });
    }

    @Test
    void refusesALongHeading() {
        String document = Documents.realText()
                .replace("DE BIENES Y SERVICIOS DEL MUNICIPIO", "x".repeat(501))
                .replace("BUEN GOBIERNO", "y".repeat(301));

        assertThat(Documents.errors(Documents.read(document)))
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.TEXT_TOO_LONG, ProblemCodes.TEXT_TOO_LONG);
    }
}

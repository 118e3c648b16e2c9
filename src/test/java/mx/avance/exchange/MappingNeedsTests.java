package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mx.avance.exchange.reading.ColumnRole;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import org.junit.jupiter.api.Test;

class MappingNeedsTests {

    private static final Map<Constant, String> HEADING =
            Map.of(Constant.YEAR, "2024", Constant.PROGRAMME_KEY, "M-PPA 1.4");

    private static List<String> missing(Map<Constant, String> constants, Column... columns) {
        return MappingNeeds.missing(new TableMapping(List.of(columns), constants), List.of("A", "B", "C", "D"));
    }

    private static Column plain(ColumnRole role) {
        return new Column(role, 0);
    }

    @Test
    void nothingIsMissingOfATableWithPairsOfFigures() {
        assertThat(missing(
                        HEADING,
                        plain(ColumnRole.NARRATIVE),
                        new Column(ColumnRole.PROGRAMMED, 1),
                        new Column(ColumnRole.REALISED, 1)))
                .isEmpty();
    }

    @Test
    void aTableOfOneRowAQuarterNeedsItsQuarter() {
        Column[] columns = {
            plain(ColumnRole.CLAVE), plain(ColumnRole.INDICATOR), plain(ColumnRole.ROW_REALISED), Column.IGNORED
        };
        assertThat(missing(HEADING, columns)).singleElement().asString().contains("Falta el trimestre");
        columns[3] = plain(ColumnRole.QUARTER);
        assertThat(missing(HEADING, columns)).isEmpty();
    }

    @Test
    void saysEverythingThatIsMissingOfNothing() {
        assertThat(missing(Map.of(), Column.IGNORED)).hasSize(5);
    }

    @Test
    void namesTwoColumnsOfOneMeaningByTheirHeaders() {
        assertThat(missing(
                        HEADING,
                        plain(ColumnRole.NARRATIVE),
                        new Column(ColumnRole.REALISED, 2),
                        Column.IGNORED,
                        new Column(ColumnRole.REALISED, 2)))
                .containsExactly("Las columnas «B» y «D» dicen lo mismo: deja solo una.");
    }
}

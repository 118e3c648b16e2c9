package mx.avance.exchange.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats of transparency are data: those of the product, and those of a folder. */
class TemplatesTests {

    @Test
    void theProductBringsTheFederalFormatAndThatOfAState() throws IOException {
        Templates templates = new Templates(new TransparencyProperties("LGT_Art_70_Fr_VI", null, null));

        assertThat(templates.known()).containsOnlyKeys("LGT_Art_70_Fr_VI", "LTAIPECHF6");
        assertThat(templates.inUse().shortName()).isEqualTo("LGT_Art_70_Fr_VI");
        assertThat(templates.known().values()).allSatisfy(template -> {
            assertThat(template.columns()).hasSize(20);
            assertThat(template.headerRow()).isEqualTo(7);
            assertThat(template.fraction()).isEqualTo("VI");
            assertThat(template.ofSheet())
                    .extracting(Template.Column::field)
                    .containsExactly(
                            Field.DIMENSION,
                            Field.DEFINITION,
                            Field.CALCULATION,
                            Field.UNIT_OF_MEASURE,
                            Field.BASELINE,
                            Field.SENSE,
                            Field.SOURCE);
        });
    }

    @Test
    void aFormatOfTheMunicipalityStandsBesideThem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("propia.yaml"), state().replace("id: LTAIPECHF6", "id: PROPIA"));

        Templates templates = new Templates(new TransparencyProperties("PROPIA", folder, null));

        assertThat(templates.inUse().name()).isEqualTo("PROPIA (2025)");
        assertThat(templates.known()).hasSize(3);
    }

    @Test
    void whatIsMissingIsToldAtTheStart(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new Templates(new TransparencyProperties("OTRA", null, null)))
                .hasMessage("No hay una plantilla de transparencia «OTRA» (avance.transparency.template). "
                        + "Las que hay: LGT_Art_70_Fr_VI, LTAIPECHF6.");
        Files.writeString(folder.resolve("mala.yaml"), "id: X\ncolumnas: []\n");
        assertThatThrownBy(() -> new Templates(new TransparencyProperties("X", folder, null)))
                .hasMessageStartingWith("No se pudo leer la plantilla de transparencia ")
                .hasMessageContaining("mala.yaml");
    }

    @Test
    void aTemplateThatContradictsItselfIsRefused() throws IOException {
        String state = state();

        refused(state.replace("field: SOURCE", "field: SENSE"), "un campo aparece en dos columnas");
        refused(state.replace("headerRow: 7", "headerRow: 5"), "sus renglones no van en orden");
        refused(state.replace("  DESCENDING: Descendente\n", ""), "«senses» lleva ASCENDING y DESCENDING");
        refused(state.replace("field: SOURCE", "field: FUENTE"), "FUENTE");
        refused("!!javax.script.ScriptEngineManager []", "plantilla de transparencia");
    }

    private static void refused(String yaml, String why) {
        assertThatThrownBy(() ->
                        Templates.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "prueba.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    private static String state() throws IOException {
        return Files.readString(Path.of("src/main/resources/transparency/LTAIPECHF6.yaml"));
    }
}

package mx.avance.consistency.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a reason and what is only the report, family by family. */
class CausesTests {

    private static final String REPORT = "Se atendieron 30 solicitudes de 50";
    private static final Vocabulary REQUESTS = Vocabulary.of("Solicitudes", "Porcentaje de solicitudes atendidas");

    private static boolean tellsWhy(String behind) {
        return !JustificationReader.read(REPORT + behind, REQUESTS).causes().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " por la demora en la compra de pintura.",
                " programadas por la suspensión de labores.",
                ", superando lo programado por la coordinación con el ICATEN.",
                ", 20 más por invitación del Instituto Estatal de la Mujer.",
                " por no haber médico.",
                " por ser año electoral.",
                ", por eso se reprogramó.",
                " por indicaciones del Presidente Municipal."
            })
    void porTellsAReason(String behind) {
        assertThat(tellsWhy(behind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " programadas por la Dirección de Ingresos.",
                " programadas por la Coordinación de Eventos, 60 %.",
                " recibidas por correo electrónico y en ventanilla.",
                " por conducto de la Oficialía Mayor.",
                ", por encima de la meta.",
                ", quedando 20 por atender.",
                "; 18 por escrito y 12 por vía telefónica.",
                " por parte del personal de la Sindicatura."
            })
    void porTellsWhoOrHow(String behind) {
        assertThat(tellsWhy(behind)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", toda ves que el sistema se cayo.",
                " devido a las lluvias.",
                ", lo anterior en apego al acuerdo de Cabildo.",
                ", situación que responde a la baja afluencia.",
                ", en tanto se concluye la mudanza.",
                ", a la espera de que se publique el reglamento.",
                " al encontrarse el vehículo en el taller.",
                ", con el arranque del programa de descuentos.",
                " tras firmarse el convenio.",
                ", sujetas a la suficiencia de recursos.",
                ", atendiendo a las peticiones de los ejidos.",
                ": no hay quien firme."
            })
    void aConnectiveTellsAReason(String behind) {
        assertThat(tellsWhy(behind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "; se contrató a dos auxiliares en ventanilla.",
                "; se habilitó una segunda ventanilla.",
                ". Los instructores fueron enviados a combatir incendios.",
                "; el vehículo estuvo descompuesto.",
                "; la unidad externa solo atiende 10 por mes.",
                ", el personal fue comisionado a la jornada electoral.",
                ": el C3 estatal abrió una agenda extraordinaria.",
                ". Llovió 22 días.",
                "; llegó el segundo lote de equipos.",
                ". En marzo vence el plazo para el refrendo.",
                ". El resto espera dictamen de la CFE.",
                ", únicamente se autorizó la mitad del recurso.",
                " (cambio de titular).",
                "; el teatro está en restauración.",
                ", tres regidores solicitaron licencia."
            })
    void aHappeningTellsAReason(String behind) {
        assertThat(tellsWhy(behind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", con lo que se logra un 60 % de avance.",
                ". Las solicitudes se recibieron en la ventanilla única.",
                ". Las solicitudes fueron turnadas a las áreas competentes.",
                ". La Dirección continuará trabajando para alcanzar la meta.",
                "; participaron las 4 delegaciones.",
                ". Los expedientes se encuentran en el archivo.",
                ", beneficiando a familias de escasos recursos.",
                "; el monto fue de $20,000.00.",
                ". Cada solicitud tuvo respuesta por escrito.",
                ". No se logró la meta del trimestre.",
                ". Medio de verificación: oficios de respuesta.",
                ". Los 20 restantes se encuentran en proceso.",
                ", de las cuales 10 fueron de mujeres y 20 de hombres.",
                " en 22 ocasiones.",
                "; no se tiene observación alguna."
            })
    void theReportItselfIsNoReason(String behind) {
        assertThat(tellsWhy(behind)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El Instituto de la Mujer brindó 30 solicitudes de 50, el 60 %.",
                "La Coordinación de Giras llevó a cabo 30 solicitudes de 50 en las 14 delegaciones.",
                "El área de Oficialía de Partes recibió 70 solicitudes; se tenían contempladas 50.",
                "Se atendieron 30 solicitudes en la delegación Alfredo V. Bonfil de 50."
            })
    void whoReportsIsNoReason(String text) {
        assertThat(JustificationReader.read(text, REQUESTS).causes()).isEmpty();
    }
}

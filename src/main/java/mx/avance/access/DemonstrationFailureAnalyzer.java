package mx.avance.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says why a demonstration did not start, and what to do. */
class DemonstrationFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DemonstrationAddressException) {
                String address = String.valueOf(cause.getMessage());
                return new FailureAnalysis(
                        "La demostración solo se atiende en este equipo; se pidió la dirección «" + address + "».",
                        "Quita --address, o inicia una instalación de producción con --production.",
                        cause);
            }
            if (cause instanceof DemonstrationException other) {
                return other.demonstration()
                        ? new FailureAnalysis(
                                "Esta base de datos es de una instalación de producción y se inició una demostración.",
                                "Inicia con --production, o elige otra carpeta para la demostración con --var.",
                                cause)
                        : new FailureAnalysis(
                                "Esta base de datos es de una demostración y se inició una instalación de producción.",
                                "Elige otra carpeta con --var (u otra base de datos) para producción, o inicia la demostración sin --production.",
                                cause);
            }
        }
        return null;
    }
}

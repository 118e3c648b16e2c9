package mx.avance.base;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Spanish that the port is taken, and how to take another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                "El puerto " + port + " ya está en uso por otro programa.",
                "Cierra ese programa (puede ser otro Avance), o elige otro puerto: --port "
                        + (port < 65_535 ? port + 1 : 8080) + " con ./avance, --server.port con el jar.",
                cause);
    }
}

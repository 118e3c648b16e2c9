package mx.avance.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refused first document into what happened, where, and what to do, instead of a stack trace. */
class DocumentRefusedAnalyzer extends AbstractFailureAnalyzer<DocumentRefusedException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DocumentRefusedException cause) {
        return new FailureAnalysis(
                "No se cargó nada del documento " + cause.document() + ":\n\n  "
                        + String.join("\n  ", cause.problems()),
                "Corrige el documento y vuelve a iniciar, o inicia sin él con --avance.first-load.document=",
                cause);
    }
}

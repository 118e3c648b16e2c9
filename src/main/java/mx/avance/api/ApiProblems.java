package mx.avance.api;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import mx.avance.access.NotSignedInException;
import mx.avance.access.PermissionDeniedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what goes wrong in a request as a JSON problem (RFC 9457) in Spanish: what happened and what to do, never how it is made inside. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = refused.getBody();
        problem.setTitle("Método no permitido");
        problem.setDetail("Esta dirección no atiende " + Parameters.shortened(refused.getMethod())
                + ". Los datos abiertos solo se leen, con GET.");
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = refused.getBody();
        problem.setTitle("Formato no disponible");
        problem.setDetail("Esta dirección no tiene el formato que pide la cabecera Accept. Pide uno de estos: "
                + refused.getSupportedMediaTypes() + ".");
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    /** A refusal of a service: 401 where nobody is signed in any more, 403 otherwise. */
    @ExceptionHandler(PermissionDeniedException.class)
    ProblemDetail refused(PermissionDeniedException refused) {
        boolean signedOut = refused instanceof NotSignedInException;
        ProblemDetail problem = ProblemDetail.forStatus(signedOut ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN);
        problem.setTitle(signedOut ? "Falta entrar" : "Sin permiso");
        problem.setDetail(refused.sentence());
        return problem;
    }

    /**
     * What nobody expected, with the reference under which it was logged. When part of the answer is on its way already, nothing may be added to it:
     * the failure goes on to the server, which cuts the connection, so that nobody takes half a document for a whole one.
     */
    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        // The mark of the content that could not be sent.
        response.setHeader("ETag", null);
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("Error inesperado, referencia {}", reference, failure);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setTitle("Algo falló en el servidor");
        problem.setDetail("Referencia " + reference + ": dásela a quien da soporte.");
        return problem;
    }
}

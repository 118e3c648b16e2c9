package mx.avance.api;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import mx.avance.access.NotSignedInException;
import mx.avance.access.PermissionDeniedException;
import mx.avance.exchange.Imports;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what goes wrong in a request as a JSON problem (RFC 9457) in Spanish: what happened and what to do, never how it is made inside. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String[] NO_METHODS = {};

    private final long limit;

    ApiProblems(Imports imports) {
        this.limit = imports.maxBytes();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = refused.getBody();
        problem.setTitle("Método no permitido");
        boolean loads =
                Set.of("POST").equals(Set.of(Objects.requireNonNullElse(refused.getSupportedMethods(), NO_METHODS)));
        problem.setDetail("Esta dirección no atiende " + Parameters.shortened(refused.getMethod())
                + (loads ? ". Los archivos se cargan con POST." : ". Los datos abiertos solo se leen, con GET."));
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

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = refused.getBody();
        problem.setTitle("Contenido no admitido");
        problem.setDetail(
                "El archivo se envía como multipart/form-data, en el campo «" + ImportsController.FILE + "».");
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = refused.getBody();
        problem.setTitle("Falta el archivo");
        problem.setDetail("Falta el campo «" + refused.getRequestPartName() + "» con el archivo.");
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = refused.getBody();
        problem.setTitle("Archivo demasiado grande");
        problem.setDetail("El archivo pasa de " + UploadLimits.words(limit)
                + ", lo más que se recibe. Divídelo, o pide que se suba el límite avance.import.max-bytes.");
        return handleExceptionInternal(refused, problem, headers, status, request);
    }

    /** A form that ends before its end, or has too many parts. */
    @ExceptionHandler(MultipartException.class)
    ProblemDetail unreadable(MultipartException refused) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle("Envío incompleto");
        problem.setDetail(
                "El multipart/form-data no se puede leer: está incompleto, o no tiene la forma que dice. Envíalo otra vez.");
        return problem;
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

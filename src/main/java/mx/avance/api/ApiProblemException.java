package mx.avance.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A refusal that is answered as a JSON problem (RFC 9457). */
class ApiProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ApiProblemException(HttpStatus status, String title, String detail) {
        super(status);
        setTitle(title);
        setDetail(detail);
    }
}

package mx.avance.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a service method that changes something that no person calls it by itself: it is a part of the acts of other services, which have asked for
 * the permission, or of the start of the system. The value says of which.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SystemOnly {

    String value();
}

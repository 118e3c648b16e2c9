package mx.avance.capture;

import java.time.LocalDate;
import java.util.Locale;
import mx.avance.base.DayText;
import org.jspecify.annotations.Nullable;

/** What the acts on a window want of it, each refusal with its sentence. */
final class WindowRules {

    private static final int MAX_REASON = 2_000;

    private WindowRules() {}

    /** Why nothing can be captured in a window that is not open, and what to do. */
    static String notOpen(QuarterWindow window, WindowState inForce) {
        LocalDate opens = window.opensOn();
        LocalDate closes = window.closesOn();
        return switch (inForce) {
            case PROGRAMADA ->
                opens == null
                        ? window.quarter() + " todavía no tiene fechas. Pídelas a la oficina de planeación."
                        : window.quarter() + " abre el " + DayText.of(opens) + ".";
            case ABIERTA -> window.quarter() + " está abierto.";
            case CERRADA ->
                window.quarter() + " está cerrado"
                        + (closes == null ? "" : " (su último día era el " + DayText.of(closes) + ")")
                        + ". Para corregir algo, pide a la oficina de planeación que lo reabra.";
            case PUBLICADA ->
                window.quarter() + " ya se publicó. Para corregir algo, pide a la oficina de planeación que lo reabra.";
        };
    }

    static void wantDates(LocalDate opens, LocalDate closes) {
        if (opens.isAfter(closes)) {
            throw new IllegalArgumentException("El trimestre no puede cerrar el " + DayText.of(closes)
                    + ", antes de abrir el " + DayText.of(opens) + ". Cambia una de las dos fechas.");
        }
    }

    static void wantNotPast(LocalDate closes, LocalDate today) {
        if (closes.isBefore(today)) {
            throw new IllegalArgumentException(
                    "El último día, " + DayText.of(closes) + ", ya pasó. Elige hoy o un día posterior.");
        }
    }

    static String reason(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Falta el motivo. Escribe por qué se reabre; queda en la bitácora.");
        }
        String reason = text.strip();
        if (reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("El motivo pasa de 2,000 caracteres. Acórtalo.");
        }
        return reason;
    }

    static void wantState(QuarterWindow window, WindowState inForce, boolean allowed, String whatToDo) {
        if (!allowed) {
            throw new CaptureRefusedException(window.quarter() + " está "
                    + inForce.name().toLowerCase(Locale.ROOT).replaceAll("a$", "o") + ". " + whatToDo
                    + " No se cambió nada.");
        }
    }
}

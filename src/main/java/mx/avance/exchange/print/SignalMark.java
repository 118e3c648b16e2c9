package mx.avance.exchange.print;

import java.util.Optional;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;

/** The semáforo on paper: a shape and a word, and a colour only besides, for who reads it in black and white or sees no colours. */
final class SignalMark {

    private SignalMark() {}

    static String shape(Signal signal) {
        return switch (signal) {
            case CRITICAL -> "▼";
            case LOW -> "▽";
            case ON_TARGET -> "●";
            case HIGH -> "△";
            case OVER -> "▲";
            case PROGRESS_WITHOUT_TARGET -> "◆";
            case NO_TARGET -> "—";
            case NOT_CAPTURED -> "○";
        };
    }

    /** The word that fits into a narrow column. */
    static String word(Signal signal) {
        return switch (signal) {
            case PROGRESS_WITHOUT_TARGET -> "avance sin meta";
            case NO_TARGET -> "sin meta";
            default -> signal.word();
        };
    }

    /** {@code de 70 % a menos de 90 %}; empty for what is no band of the semáforo in force. */
    static Optional<String> limits(Signal signal, BandPreset bands) {
        return bands.bands().stream()
                .filter(band -> band.signal() == signal)
                .findFirst()
                .map(SignalMark::limits);
    }

    private static String limits(Band band) {
        String lower = PrintedText.number(band.lower(), 0) + " %";
        if (band.upper() == null) {
            return (band.lowerIncluded() ? "desde " : "más de ") + lower;
        }
        String upper = PrintedText.number(band.upper(), 0) + " %";
        if (band.lower().signum() == 0) {
            return (band.upperIncluded() ? "hasta " : "menos de ") + upper;
        }
        return (band.lowerIncluded() ? "de " : "más de ")
                + lower
                + (band.upperIncluded() ? " a " : " a menos de ")
                + upper;
    }

    /** Writes the shape and the word. */
    static void write(Xhtml page, Signal signal) {
        page.open("span", "class", "signal " + signal.code())
                .element("span", shape(signal), "class", "shape")
                .text(" " + word(signal))
                .close();
    }
}

package mx.avance.exchange.print;

import java.util.Optional;
import mx.avance.exchange.official.PrintedBand;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;

/** The semáforo on paper: a shape and a word, and a colour only besides, for who reads it in black and white or sees no colours. */
final class SignalMark {

    private SignalMark() {}

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
                .map(PrintedBand::limits);
    }

    /** Writes the shape and the word. */
    static void write(Xhtml page, Signal signal) {
        page.open("span", "class", "signal " + signal.code())
                .element("span", signal.shape(), "class", "shape")
                .text(" " + word(signal))
                .close();
    }
}

package mx.avance.base.ui;

import java.util.List;
import java.util.Optional;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** What the shell offers to choose from; a capability that knows the plan answers. */
public interface Choices {

    /** The name of the municipality. */
    String municipality();

    /** The fiscal years, the newest first. */
    List<Integer> years();

    /** The selection with what the address leaves out; empty when there is nothing to select yet. */
    Optional<Chosen> chosen(Selection selection);

    /** Programmes of a year by words of their key or name. */
    List<NamedChoice> programmes(int year, String words, int offset, int limit);

    int countProgrammes(int year, String words);

    /** The units, each after the one it belongs to. */
    List<NamedChoice> units();

    /**
     * What is in force.
     *
     * @param quarters those of the year, with the state of their windows
     * @param programme {@code null} for all
     * @param unit {@code null} for all
     */
    record Chosen(
            int year,
            Quarter quarter,
            List<QuarterChoice> quarters,
            @Nullable NamedChoice programme,
            @Nullable NamedChoice unit) {}

    /**
     * A quarter to choose.
     *
     * @param state in the reader's words
     */
    record QuarterChoice(Quarter quarter, String state) {}

    /**
     * Something with a name.
     *
     * @param key what stands in the address
     * @param depth how far it is indented
     */
    record NamedChoice(String key, String name, int depth) {}
}

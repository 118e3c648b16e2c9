package mx.avance.capture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Quarter;

/** What contradicts the entries that would be sent; whoever checks consistency answers. */
public interface SendingCheck {

    /** What is open against those indicators in a quarter, now. */
    Objections of(long fiscalYearId, Quarter quarter, Collection<Long> programmeIds, Collection<Long> indicatorIds);

    /**
     * What was found.
     *
     * @param severe what has to be mended or dismissed first, as sentences, by indicator; those without any are not in it
     * @param lesser how many findings besides, by indicator
     */
    record Objections(Map<Long, List<String>> severe, Map<Long, Integer> lesser) {

        /** Nothing. */
        public static final Objections NONE = new Objections(Map.of(), Map.of());
    }
}

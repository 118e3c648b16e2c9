package mx.avance.live;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is written into a notification of PostgreSQL: {@code node;programmes;indicators}, ids in base 36 with commas between them.
 *
 * @param node who says it
 */
record Payload(String node, Change change) {

    /** PostgreSQL refuses 8,000 bytes; ours are all of one. */
    static final int LONGEST = 7_900;

    private static final int BASE = Character.MAX_RADIX;

    /** As much as fits: else only the programmes, else that anything may have changed. */
    String text() {
        String all = text(change);
        if (all.length() > LONGEST) {
            all = text(new Change(change.programmeIds(), Set.of()));
        }
        return all.length() > LONGEST ? text(Change.EVERYTHING) : all;
    }

    /** Reads a notification; of what is not one of ours it is only known that something happened. */
    static Payload read(String text) {
        String[] parts = text.split(";", -1);
        try {
            return parts.length == 3
                    ? new Payload(parts[0], new Change(ids(parts[1]), ids(parts[2])))
                    : new Payload("", Change.EVERYTHING);
        } catch (NumberFormatException e) {
            return new Payload("", Change.EVERYTHING);
        }
    }

    private String text(Change told) {
        return node + ";" + ids(told.programmeIds()) + ";" + ids(told.indicatorIds());
    }

    private static String ids(Set<Long> ids) {
        return ids.stream().map(id -> Long.toString(id, BASE)).collect(Collectors.joining(","));
    }

    private static Set<Long> ids(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(id -> Long.parseLong(id, BASE))
                        .collect(Collectors.toUnmodifiableSet());
    }
}

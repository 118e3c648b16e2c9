package mx.avance.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written into a notification of PostgreSQL when a topic is announced: {@code node;topic}. A node that does not know of topics takes it, as
 * anything else that is not a {@link Payload}, for the news that something happened.
 *
 * @param node who says it
 */
record Call(String node, String topic) {

    static final String TOPIC = "[a-z]{1,20}:[A-Za-z0-9]{1,40}";

    private static final Pattern TEXT = Pattern.compile("([a-z0-9]{1,20});(" + TOPIC + ")");

    String text() {
        return node + ";" + topic;
    }

    /** Reads a notification; empty when it is not one of a topic. */
    static Optional<Call> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new Call(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}

package mx.avance.publication;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is only one spelling, so that the same values always give the same bytes: members in the order given, no white space, every
 * character as itself except {@code "} and {@code \} (with a {@code \} in front) and those below U+0020 ({@code \}{@code u} and four small
 * hexadecimal digits). Written here and not by a library, because the fingerprint of what was published must outlive its versions.
 */
final class CanonicalJson {

    private static final JsonMapper READER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable String>> FLAT = new TypeReference<>() {};
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** An object whose values are texts; {@code null} for a blank. */
    static String object(Map<String, @Nullable String> members) {
        StringBuilder json = new StringBuilder(1_000).append('{');
        for (Iterator<Map.Entry<String, @Nullable String>> all =
                        members.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<String, @Nullable String> member = all.next();
            json.append(text(member.getKey())).append(':').append(text(member.getValue()));
            json.append(all.hasNext() ? "," : "");
        }
        return json.append('}').toString();
    }

    /** A text in its quotes; {@code null} as the word. */
    static String text(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                json.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /**
     * The members of an object whose values are texts.
     *
     * @throws IllegalStateException when it is none: somebody wrote it in the database
     */
    static Map<String, @Nullable String> read(String json) {
        try {
            return READER.readValue(json, FLAT);
        } catch (JacksonException e) {
            throw new IllegalStateException("A published record cannot be read", e);
        }
    }
}

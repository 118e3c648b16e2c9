package mx.avance.meeting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a meeting asks for besides year, quarter, programme and unit. What cannot be read counts as not asked, so that a mistyped address
 * still opens.
 *
 * @param by what a slide is of
 * @param level only the indicators of this level; {@code null} for all, and where a slide is of something else than an indicator
 * @param signal only what has this semáforo; {@code null} for all
 * @param number the slide to begin at, from 1; 0 for the title
 * @param indicatorId the indicator to begin at, wherever it stands; it goes before the number
 * @param autoSeconds after how many seconds the next slide comes by itself; 0 for never
 * @param light whether in light colours
 * @param presents the code of the meeting that this screen leads; {@code null} when nobody follows
 * @param follows the code of the meeting that this screen follows
 */
public record MeetingChoice(
        SlideKey.Kind by,
        SlideOrder order,
        @Nullable Level level,
        @Nullable Signal signal,
        int number,
        @Nullable Long indicatorId,
        int autoSeconds,
        boolean light,
        @Nullable String presents,
        @Nullable String follows) {

    public static final String ORDER = "orden";
    public static final String BY = "por";
    public static final String LEVEL = "nivel";
    public static final String SIGNAL = "semaforo";
    public static final String NUMBER = "n";
    public static final String INDICATOR = "indicador";
    public static final String AUTO = "auto";
    public static final String THEME = "tema";
    public static final String PRESENTS = "presenta";
    public static final String FOLLOWS = "seguir";

    /** So often, in seconds, a slide may change by itself at the most and at the least. */
    public static final int FASTEST = 5;

    public static final int SLOWEST = 600;

    private static final Map<String, SlideKey.Kind> KINDS = kinds();

    /** Reads the parameters of an address. */
    public static MeetingChoice of(Map<String, String> parameters) {
        String order = parameters.getOrDefault(ORDER, "");
        int auto = number(parameters.get(AUTO), 4).map(Long::intValue).orElse(0);
        SlideKey.Kind by = KINDS.getOrDefault(parameters.getOrDefault(BY, ""), SlideKey.Kind.INDICATOR);
        return new MeetingChoice(
                by,
                order.equals("clave") ? SlideOrder.CLAVE : SlideOrder.WORST,
                by == SlideKey.Kind.INDICATOR
                        ? Level.ofCode(parameters.get(LEVEL)).orElse(null)
                        : null,
                Signal.ofCode(parameters.get(SIGNAL)).orElse(null),
                number(parameters.get(NUMBER), 4).map(Long::intValue).orElse(0),
                number(parameters.get(INDICATOR), 18).orElse(null),
                auto == 0 ? 0 : Math.clamp(auto, FASTEST, SLOWEST),
                "claro".equals(parameters.get(THEME)),
                code(parameters.get(PRESENTS)),
                code(parameters.get(FOLLOWS)));
    }

    private static Map<String, SlideKey.Kind> kinds() {
        Map<String, SlideKey.Kind> kinds = new LinkedHashMap<>();
        kinds.put("indicador", SlideKey.Kind.INDICATOR);
        kinds.put("unidad", SlideKey.Kind.UNIT);
        kinds.put("componente", SlideKey.Kind.COMPONENT);
        return kinds;
    }

    private static @Nullable String code(@Nullable String text) {
        return text != null && text.matches("[0-9A-Za-z]{1,12}") ? text.toUpperCase(Locale.ROOT) : null;
    }

    private static Optional<Long> number(@Nullable String text, int digits) {
        return text != null && text.matches("[0-9]{1," + digits + "}")
                ? Optional.of(Long.parseLong(text))
                : Optional.empty();
    }
}

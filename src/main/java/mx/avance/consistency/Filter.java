package mx.avance.consistency;

import org.jspecify.annotations.Nullable;

/**
 * Which findings of a scope.
 *
 * @param rule {@code null} for all
 * @param gravity {@code null} for all
 * @param dismissed only the dismissed ones; otherwise only the open ones
 */
public record Filter(@Nullable RuleCode rule, @Nullable Gravity gravity, boolean dismissed) {

    /** All that are open. */
    public static final Filter OPEN = new Filter(null, null, false);
}

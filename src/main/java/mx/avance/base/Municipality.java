package mx.avance.base;

import mx.avance.figures.NoTargetPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * The municipality of this installation and the rules it has chosen; one row.
 *
 * @param timeZone an IANA zone such as {@code America/Cancun}: the clock of the quarter windows
 */
record Municipality(
        @Id Long id,
        @Nullable @Version Integer version,
        String name,
        String timeZone,
        AggregateReference<StoredPreset, Long> bandPresetId,
        NoTargetPolicy noTargetPolicy) {

    static final long ID = 1;
}

package mx.avance.exchange;

import java.text.Normalizer;
import java.util.Locale;
import mx.avance.persistence.RecordMapper;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the files of documents: {@code avance-2024-t1-m-ppa-1.4.xlsx}. */
@Component
class ExportNames {

    private final ReadableProgrammes readable;
    private final JdbcClient jdbc;

    ExportNames(ReadableProgrammes readable, JdbcClient jdbc) {
        this.readable = readable;
        this.jdbc = jdbc;
    }

    private record Words(
            int yearNumber,
            @Nullable String programmeKey,
            @Nullable Long programmeUnit,
            @Nullable String unit) {}

    /** @throws mx.avance.access.PermissionDeniedException for whoever may not read the programme */
    @Transactional(readOnly = true)
    public String name(ExportForm form, ExportScope scope) {
        Words words = jdbc.sql("""
                select y.year_number,
                       (select p.programme_key from programme p where p.id = :programme) as programme_key,
                       (select p.unit_id from programme p where p.id = :programme) as programme_unit,
                       (select u.name from unit u where u.id = :unit) as unit
                from fiscal_year y where y.id = :year
                """)
                .param("year", scope.fiscalYearId())
                .param("programme", scope.programmeId() == null ? -1L : scope.programmeId())
                .param("unit", scope.unitId() == null ? -1L : scope.unitId())
                .query(RecordMapper.of(Words.class))
                .single();
        if (scope.programmeId() != null && words.programmeUnit() != null) {
            readable.require(scope.fiscalYearId(), scope.programmeId(), words.programmeUnit());
        }
        return form.base() + "-" + words.yearNumber() + "-t" + scope.quarter().number()
                + part(words.programmeKey())
                + part(words.unit())
                + "." + form.ending();
    }

    /** Plain letters, digits, points and hyphens, so that any disk takes it. */
    private static String part(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "" : "-" + plain.substring(0, Math.min(plain.length(), 60));
    }
}

package mx.avance.exchange.transparency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.OfficialProgrammes;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the fichas técnicas lack of the format of transparency that is in use: told before it is written, so that it can still be filled in. */
@Service
@Transactional(readOnly = true)
public class TransparencyCheck {

    private static final int PROGRAMMES = 1_000;

    private final OfficialProgrammes programmes;
    private final Templates templates;
    private final JdbcClient jdbc;

    TransparencyCheck(OfficialProgrammes programmes, Templates templates, JdbcClient jdbc) {
        this.programmes = programmes;
        this.templates = templates;
        this.jdbc = jdbc;
    }

    /**
     * What the fichas of a scope lack altogether.
     *
     * @param template the format, with its version
     * @param indicators how many there are
     * @param incomplete how many of them lack anything
     * @param columns how many lack what, by the header, in the order of the columns; those that nobody lacks are left out
     */
    public record Summary(String template, long indicators, long incomplete, Map<String, Long> columns) {}

    /**
     * An indicator whose ficha lacks something.
     *
     * @param unit which answers for it
     * @param columns the headers of the cells that will be empty
     */
    public record Incomplete(
            long indicatorId,
            long programmeId,
            String programmeKey,
            String clave,
            String siglas,
            String indicator,
            String unit,
            List<String> columns) {}

    /** What a note says is the reason, unless whoever orders the document gives another. */
    public String usualReason() {
        return templates.reason(null);
    }

    /** What the fichas of a scope lack altogether. */
    public Summary summary(ExportScope scope) {
        Template template = templates.inUse();
        List<Template.Column> columns = template.ofSheet();
        String sums = columns.stream()
                .map(column -> ", coalesce(sum(case when " + column.field().lacking() + " then 1 else 0 end), 0)")
                .collect(Collectors.joining());
        long[] totals = new long[columns.size() + 2];
        Rows.inChunks(
                programmes.ids(scope),
                PROGRAMMES,
                ids -> jdbc.sql("""
                        select count(*), coalesce(sum(case when %s then 1 else 0 end), 0)%s
                        %s""".formatted(any(columns), sums, from(scope)))
                        .params(params(scope, ids))
                        .query(row -> {
                            for (int i = 0; i < totals.length; i++) {
                                totals[i] += row.getLong(i + 1);
                            }
                        }));
        Map<String, Long> lacking = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (totals[i + 2] > 0) {
                lacking.put(columns.get(i).header(), totals[i + 2]);
            }
        }
        return new Summary(template.name(), totals[0], totals[1], lacking);
    }

    /** Some of the indicators whose ficha lacks something, in the order of the programmes and claves. */
    public List<Incomplete> incomplete(ExportScope scope, int offset, int limit) {
        List<Template.Column> columns = templates.inUse().ofSheet();
        List<Incomplete> found = new ArrayList<>();
        int[] skip = {offset};
        Rows.inChunks(programmes.ids(scope), PROGRAMMES, ids -> {
            if (found.size() < limit) {
                List<Incomplete> some = some(columns, scope, ids, skip[0], limit - found.size());
                found.addAll(some);
                skip[0] = some.isEmpty() && skip[0] > 0 ? (int) Math.max(0, skip[0] - count(columns, scope, ids)) : 0;
            }
        });
        return found;
    }

    private long count(List<Template.Column> columns, ExportScope scope, List<Long> ids) {
        return jdbc.sql("select count(*) " + from(scope) + " and " + any(columns))
                .params(params(scope, ids))
                .query(Long.class)
                .single();
    }

    private List<Incomplete> some(
            List<Template.Column> columns, ExportScope scope, List<Long> ids, int offset, int limit) {
        String lacks = columns.stream()
                .map(column -> ", case when " + column.field().lacking() + " then 1 else 0 end")
                .collect(Collectors.joining());
        return Rows.list(jdbc.sql("""
                        select i.id, o.programme_id, p.programme_key, o.clave, i.siglas, i.name, u.name%s
                        %s and %s
                        order by p.axis_number, p.programme_key, o.sort_key, i.position
                        offset :offset rows fetch next :limit rows only
                        """.formatted(lacks, from(scope), any(columns)))
                .params(params(scope, ids))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> {
                    List<String> headers = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        if (row.getInt(i + 8) == 1) {
                            headers.add(columns.get(i).header());
                        }
                    }
                    return new Incomplete(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            headers);
                }));
    }

    /** Without any column of the ficha nothing can be lacking. */
    private static String any(List<Template.Column> columns) {
        return columns.isEmpty()
                ? "1 = 0"
                : columns.stream()
                        .map(column -> column.field().lacking())
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The indicators that are written for a scope: with a unit, those of its objectives and of the ones above them. */
    private static String from(ExportScope scope) {
        String below = """
                 and exists (select 1 from objective d where d.programme_id = o.programme_id and d.sort_key like o.sort_key || '%'
                     and d.unit_id in (:units))
                """;
        return """
                from indicator i
                join objective o on o.id = i.objective_id
                join programme p on p.id = o.programme_id
                join unit u on u.id = o.unit_id
                left join technical_sheet s on s.indicator_id = i.id
                where o.programme_id in (:ids)
                """ + (scope.unitId() == null ? "" : below);
    }

    private Map<String, Object> params(ExportScope scope, List<Long> ids) {
        Map<String, Object> params = new HashMap<>();
        params.put("ids", ids);
        if (scope.unitId() != null) {
            params.put("units", programmes.units(scope));
        }
        return params;
    }
}

-- The percentages to date and of the year, with ten decimals as that of the quarter: for whoever reads the database by SQL and must not compute them a
-- second time. Derived like the rest of the table.
alter table progress add column cumulative numeric(38, 10);
alter table progress add column annual numeric(38, 10);

-- A programme without rows here is computed anew at the next start: so those of before get both.
delete from programme_board;

-- One row for each indicator and quarter, in Spanish: what Power BI or Metabase reads (docs/v_avance.md, column by column).
create view v_avance as
select
    y.year_number as ejercicio,
    pr.quarter as trimestre,
    p.programme_key as programa,
    p.name as programa_nombre,
    p.axis_number as eje_numero,
    p.axis_name as eje,
    d.name as dependencia,
    o.clave as clave,
    o.sort_key as orden,
    case o.level
        when 'FIN' then 'Fin'
        when 'PROPOSITO' then 'Propósito'
        when 'COMPONENTE' then 'Componente'
        when 'ACTIVIDAD' then 'Actividad'
    end as nivel,
    u.name as unidad,
    o.narrative as resumen,
    i.id as indicador_id,
    i.siglas as siglas,
    i.name as indicador,
    case i.frequency
        when 'MENSUAL' then 'Mensual'
        when 'BIMESTRAL' then 'Bimestral'
        when 'TRIMESTRAL' then 'Trimestral'
        when 'SEMESTRAL' then 'Semestral'
        when 'ANUAL' then 'Anual'
        when 'BIENAL' then 'Bienal'
    end as frecuencia,
    i.unit_of_measure as unidad_medida,
    i.variables_unit as unidad_variables,
    case i.accumulation
        when 'SUM' then 'acumulable'
        when 'CONSTANT' then 'constante'
        when 'LAST' then 'último valor'
        when 'AVERAGE' then 'promedio'
    end as acumulacion,
    case i.sense
        when 'ASCENDING' then 'ascendente'
        when 'DESCENDING' then 'descendente'
    end as sentido,
    i.annual_target as meta_anual_original,
    coalesce(i.annual_adjusted, i.annual_target) as meta_anual,
    e.programmed_original as programado_original,
    coalesce(e.programmed_adjusted, e.programmed_original) as programado,
    e.realised as realizado,
    pr.percentage as avance_trimestre,
    pr.cumulative as avance_acumulado,
    pr.annual as avance_anual,
    case pr.signal
        when 'CRITICAL' then 'crítico'
        when 'LOW' then 'bajo'
        when 'ON_TARGET' then 'en meta'
        when 'HIGH' then 'alto'
        when 'OVER' then 'sobremeta'
        when 'PROGRESS_WITHOUT_TARGET' then 'avance sin meta'
        when 'NO_TARGET' then 'sin meta'
        when 'NOT_CAPTURED' then 'sin captura'
    end as semaforo,
    e.published_percentage as publicado,
    e.justification as justificacion,
    pr.state as estado,
    pr.due as se_mide,
    exists (
        select 1 from cut c where c.fiscal_year_id = pr.fiscal_year_id and c.quarter = pr.quarter and c.sha256 is not null
    ) as trimestre_publicado
from progress pr
join indicator i on i.id = pr.indicator_id
join objective o on o.id = i.objective_id
join programme p on p.id = o.programme_id
join fiscal_year y on y.id = p.fiscal_year_id
join unit u on u.id = o.unit_id
join unit d on d.id = p.unit_id
left join entry e on e.indicator_id = pr.indicator_id and e.quarter = pr.quarter;

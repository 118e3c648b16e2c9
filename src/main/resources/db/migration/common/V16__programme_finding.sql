-- Derived from finding in the same transaction, a whole programme at a time: of each quarter, how many indicators have something open, of the quarter or of the
-- year, by unit and level. An indicator has one unit and one level, so that the numbers add up. Without foreign keys, as programme_check.
create table programme_finding (
    programme_id bigint not null,
    quarter smallint not null,
    unit_id bigint not null,
    level varchar(20) not null,
    fiscal_year_id bigint not null,
    indicators integer not null,
    primary key (programme_id, quarter, unit_id, level)
);
create index programme_finding_unit on programme_finding (unit_id, fiscal_year_id, quarter, level, programme_id, indicators);

insert into programme_finding (programme_id, quarter, unit_id, level, fiscal_year_id, indicators)
select f.programme_id, q.quarter, f.unit_id, f.level, f.fiscal_year_id, count(distinct f.indicator_id)
from finding f join (values (1), (2), (3), (4)) as q (quarter) on f.quarter in (0, q.quarter)
where f.dismissed = false
group by f.programme_id, q.quarter, f.unit_id, f.level, f.fiscal_year_id;

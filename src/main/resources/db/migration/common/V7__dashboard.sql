-- Where the year of an indicator would end, seen from the quarter: percent of the annual target with ten decimals, to order by; below 100 exactly where the
-- exact value is. NULL where it cannot be projected. Derived like the rest of the table; rows of before are computed anew at the next start.
-- With what is programmed for the quarters to come:
alter table progress add column closing_programmed numeric(38, 10);
-- At the present pace:
alter table progress add column closing_pace numeric(38, 10);
-- Who will miss is read in its order, and all that chooses among them is in it.
create index progress_closing on progress (fiscal_year_id, quarter, closing_pace, programme_id, unit_id, level, indicator_id);

-- Derived from progress in the same transaction, a whole programme at a time: what the Tablero counts, by unit and level. A programme that has indicators and
-- no rows here is computed anew at the next start.
create table programme_board (
    programme_id bigint not null references programme,
    quarter smallint not null,
    unit_id bigint not null,
    level varchar(20) not null,
    fiscal_year_id bigint not null,
    -- how many indicators have each semáforo
    critical integer not null,
    low integer not null,
    on_target integer not null,
    high integer not null,
    over_target integer not null,
    progress_without_target integer not null,
    no_target integer not null,
    not_captured integer not null,
    -- how many are due; of those, with a realised figure, and sent, validated or not
    due integer not null,
    captured integer not null,
    sent integer not null,
    -- of how many the end of the year can be projected, and how many of those miss the annual target, in each way
    projected_programmed integer not null,
    missing_programmed integer not null,
    projected_pace integer not null,
    missing_pace integer not null,
    primary key (programme_id, quarter, unit_id, level)
);
-- The unit first, so that H2 too looks up several; all columns, so that neither database reads the rows.
create index programme_board_unit on programme_board (unit_id, fiscal_year_id, quarter, level, programme_id, critical, low, on_target, high, over_target,
    progress_without_target, no_target, not_captured, due, captured, sent, projected_programmed, missing_programmed, projected_pace, missing_pace);

-- Which programmes have most indicators of a semáforo.
create index programme_signal_programme on programme_signal (fiscal_year_id, quarter, programme_id, signal, indicators);

-- What a load noticed, by its weight.
create index load_note_severity on load_note (severity, objective_id, document_load_id);

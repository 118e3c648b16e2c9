-- In which quarters an indicator is measured, by their digits ('13'); NULL when its frequency says it.
alter table indicator add column measured_quarters varchar(4);

-- The way of an entry: who captured, sent and validated it, and what was observed when it was given back.
alter table entry add column observation varchar(4000);
alter table entry add column captured_by varchar(60);
alter table entry add column captured_at timestamp(6) with time zone;
alter table entry add column sent_by varchar(60);
alter table entry add column sent_at timestamp(6) with time zone;
alter table entry add column validated_by varchar(60);
alter table entry add column validated_at timestamp(6) with time zone;

-- Derived like the rest of the table; rows of before are computed anew at the next start.
alter table progress add column due boolean default false not null;
alter table progress add column captured boolean default false not null;
alter table progress add column state varchar(20) default 'BORRADOR' not null;
create index progress_missing on progress (fiscal_year_id, quarter, due, captured, unit_id);

-- Derived from progress in the same transaction, a whole programme at a time: how far each unit is with a quarter. A unit of a programme without a
-- row has no indicator in it.
create table programme_capture (
    programme_id bigint not null references programme,
    quarter smallint not null,
    unit_id bigint not null,
    fiscal_year_id bigint not null,
    due integer not null,
    -- of those due: with a realised figure; sent, validated or not; validated; given back
    captured integer not null,
    sent integer not null,
    validated integer not null,
    returned integer not null,
    -- due or not: what can be sent, and what waits to be validated
    to_send integer not null,
    waiting integer not null,
    primary key (programme_id, quarter, unit_id)
);
create index programme_capture_order on programme_capture (fiscal_year_id, quarter, unit_id);

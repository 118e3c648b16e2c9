create table evidence_content (
    evidence_id bigint primary key references evidence,
    content blob not null
);

-- H2 reads an index in one direction only; PostgreSQL reads those of V2 and V6 backwards.
create index history_newest on history (at desc, id desc);
create index history_actor_newest on history (actor, at desc, id desc);
create index history_action_newest on history (action, at desc, id desc);
create index history_indicator_newest on history (indicator_id, at desc, id desc);

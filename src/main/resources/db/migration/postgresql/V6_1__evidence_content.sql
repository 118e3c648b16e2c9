create table evidence_content (
    evidence_id bigint primary key references evidence,
    content bytea not null
);
-- A file is compressed already, or small.
alter table evidence_content alter column content set storage external;

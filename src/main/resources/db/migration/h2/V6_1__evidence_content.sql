create table evidence_content (
    evidence_id bigint primary key references evidence,
    content blob not null
);

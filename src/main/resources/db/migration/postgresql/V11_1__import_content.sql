create table import_content (
    import_id bigint primary key references document_import,
    content bytea not null
);

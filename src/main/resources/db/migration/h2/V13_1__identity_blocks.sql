-- H2 writes to the disk each time that it takes the next block of ids, 32 of them unless told otherwise: a document of 1,000 rows takes 6,000. A block that
-- was begun is lost when the process is killed, never when it ends.
alter table objective alter column id set cache 1000;
alter table indicator alter column id set cache 1000;
alter table entry alter column id set cache 5000;
alter table history alter column id set cache 1000;
alter table finding alter column id set cache 1000;

-- With each next block of ids H2 writes all that the transaction has changed so far: of a document of 10,000 rows that was a tenth of the time.
alter table objective alter column id set cache 20000;
alter table indicator alter column id set cache 20000;
alter table entry alter column id set cache 80000;

-- What somebody last chose in the Tablero, as the address had it: where the next visit begins. Blank is what is usual.
alter table account add column last_look varchar(500);

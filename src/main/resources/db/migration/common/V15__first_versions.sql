-- A row of version 0 is one that is not stored yet, for whoever saves it: what was stored so could not be saved again.
update entry set version = 1 where version = 0;
update indicator set version = 1 where version = 0;
update objective set version = 1 where version = 0;
update programme set version = 1 where version = 0;

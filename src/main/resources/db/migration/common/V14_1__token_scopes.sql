-- What a token is good for: LEER, IMPORTAR. Those of before could do both.
alter table access_token add column scopes varchar(60) default 'LEER,IMPORTAR' not null;

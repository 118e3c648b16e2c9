package mx.avance.capture;

import org.springframework.data.repository.ListCrudRepository;

interface Entries extends ListCrudRepository<Entry, Long> {}

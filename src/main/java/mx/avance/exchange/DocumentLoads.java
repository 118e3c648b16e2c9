package mx.avance.exchange;

import org.springframework.data.repository.ListCrudRepository;

interface DocumentLoads extends ListCrudRepository<DocumentLoad, Long> {}

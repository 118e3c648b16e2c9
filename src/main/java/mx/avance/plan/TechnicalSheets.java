package mx.avance.plan;

import org.springframework.data.repository.ListCrudRepository;

interface TechnicalSheets extends ListCrudRepository<TechnicalSheet, Long> {}

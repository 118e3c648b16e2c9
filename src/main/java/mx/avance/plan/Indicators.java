package mx.avance.plan;

import org.springframework.data.repository.ListCrudRepository;

interface Indicators extends ListCrudRepository<Indicator, Long> {}

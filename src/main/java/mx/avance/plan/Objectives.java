package mx.avance.plan;

import org.springframework.data.repository.ListCrudRepository;

interface Objectives extends ListCrudRepository<Objective, Long> {}

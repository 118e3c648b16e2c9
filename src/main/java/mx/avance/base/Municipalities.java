package mx.avance.base;

import org.springframework.data.repository.ListCrudRepository;

interface Municipalities extends ListCrudRepository<Municipality, Long> {}

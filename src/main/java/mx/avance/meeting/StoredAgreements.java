package mx.avance.meeting;

import org.springframework.data.repository.ListCrudRepository;

interface StoredAgreements extends ListCrudRepository<Agreement, Long> {}

package mx.avance.plan;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface FiscalYears extends ListCrudRepository<FiscalYear, Long> {

    Optional<FiscalYear> findByYearNumber(int yearNumber);
}

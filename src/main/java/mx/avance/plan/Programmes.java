package mx.avance.plan;

import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.repository.ListCrudRepository;

interface Programmes extends ListCrudRepository<Programme, Long> {

    boolean existsByFiscalYearIdAndProgrammeKey(AggregateReference<FiscalYear, Long> fiscalYear, String programmeKey);
}

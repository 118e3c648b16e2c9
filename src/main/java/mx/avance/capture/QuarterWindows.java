package mx.avance.capture;

import java.util.List;
import mx.avance.plan.FiscalYear;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.repository.ListCrudRepository;

interface QuarterWindows extends ListCrudRepository<QuarterWindow, Long> {

    List<QuarterWindow> findByFiscalYearIdOrderByQuarter(AggregateReference<FiscalYear, Long> fiscalYear);
}

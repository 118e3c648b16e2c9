package mx.avance.capture;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.repository.ListCrudRepository;

interface StoredAdjustments extends ListCrudRepository<Adjustment, Long> {

    boolean existsByEntryIdAndState(AggregateReference<Entry, Long> entryId, AdjustmentState state);

    List<Adjustment> findByEntryIdInOrderByRequestedAtDescIdDesc(Collection<Long> entryIds);
}

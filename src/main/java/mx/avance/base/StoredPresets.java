package mx.avance.base;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface StoredPresets extends ListCrudRepository<StoredPreset, Long> {

    Optional<StoredPreset> findByCode(String code);

    List<StoredPreset> findAllByOrderById();
}

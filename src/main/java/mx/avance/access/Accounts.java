package mx.avance.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Accounts extends ListCrudRepository<Account, Long> {

    Optional<Account> findByUsername(String username);

    /** Those with that address, in small letters. */
    @Query("select * from account where lower(email) = :email and enabled = true order by id")
    List<Account> findEnabledByEmail(String email);
}

package nl.pols.financiering.regeling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.financiering.regeling.RegelingRefused.OnbekendeRegeling;
import nl.pols.kit.web.Paging;

/// All schemes.
@ApplicationScoped
public class Regelingen implements PanacheRepositoryBase<Regeling, UUID> {

    public Regeling require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new OnbekendeRegeling(id));
    }

    /// For a change: whoever comes second waits and then sees what the first one added.
    Regeling vergrendel(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new OnbekendeRegeling(id));
    }

    Optional<Regeling> metCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<Regeling> lees(Paging.Slice slice) {
        String vanaf = slice.fromStart() ? "" : slice.key(0, code -> code);
        var query =
                find(
                        "code %s ?1 order by code %s".formatted(slice.operator(), slice.order()),
                        vanaf);
        return query.range(0, slice.fetchSize() - 1).list();
    }
}

package nl.pols.financiering.boeking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.financiering.toekenning.Verplichting;
import nl.pols.kit.web.Paging;

/// All commitments.
@ApplicationScoped
class Verplichtingen implements PanacheRepositoryBase<Verplichting, UUID> {

    private static final UUID NIL = new UUID(0, 0);

    List<Verplichting> van(UUID toekenningId, Paging.Slice slice) {
        var vanaf = slice.fromStart() ? NIL : slice.key(0, UUID::fromString);
        return find(
                        "toekenningId = :toekenning and verplichtingId %s :vanaf order by verplichtingId %s"
                                .formatted(slice.operator(), slice.order()),
                        Map.of("toekenning", toekenningId, "vanaf", vanaf))
                .range(0, slice.fetchSize() - 1)
                .list();
    }

    /// Those that expired before a day and of which the account may still hold something.
    List<Verplichting> verlopenVoor(LocalDate dag, UUID na, int aantal) {
        return find("verlooptOp < ?1 and verplichtingId > ?2 order by verplichtingId", dag, na)
                .range(0, aantal - 1)
                .list();
    }
}

package nl.pols.financiering.vaststelling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pols.financiering.grootboek.Inzage;
import nl.pols.financiering.vaststelling.Vaststelling.Status;
import nl.pols.financiering.vaststelling.VaststellingRefused.OnbekendeVaststelling;
import nl.pols.kit.web.Paging;

/// All settlements that the caller may see.
@ApplicationScoped
class Vaststellingen implements PanacheRepositoryBase<Vaststelling, UUID> {

    private static final UUID NIL = new UUID(0, 0);

    private final Inzage inzage;

    Vaststellingen(Inzage inzage) {
        this.inzage = inzage;
    }

    Vaststelling require(UUID id) {
        return zichtbaar(findByIdOptional(id), id);
    }

    Vaststelling vergrendel(UUID id) {
        return zichtbaar(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private Vaststelling zichtbaar(Optional<Vaststelling> gevonden, UUID id) {
        return gevonden.filter(een -> inzage.mag(een.houder()))
                .orElseThrow(() -> new OnbekendeVaststelling(id));
    }

    /// The one that holds for a recipient's year, if there is one.
    Optional<Vaststelling> geldend(String houder, int jaar) {
        return find(
                        "houder = ?1 and jaar = ?2 and status in ?3",
                        houder,
                        jaar,
                        List.of(Status.OPGESTELD, Status.GOEDGEKEURD))
                .firstResultOptional();
    }

    List<Vaststelling> lees(Paging.Slice slice) {
        var vanaf = slice.fromStart() ? NIL : slice.key(0, UUID::fromString);
        var where = "vaststellingId %s :vanaf".formatted(slice.operator());
        var order = " order by vaststellingId " + slice.order();
        var query =
                inzage.beperktTot()
                        .map(houders ->
                                find(
                                        where + " and houder in :houders" + order,
                                        Map.of("vanaf", vanaf, "houders", houders)))
                        .orElseGet(() -> find(where + order, Map.of("vanaf", vanaf)));
        return query.range(0, slice.fetchSize() - 1).list();
    }
}

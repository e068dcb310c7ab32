package nl.pols.financiering.toekenning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.Inzage;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.toekenning.ToekenningRefused.OnbekendeToekenning;
import nl.pols.kit.web.Paging;

/// All grants that the caller may see.
@ApplicationScoped
public class Toekenningen implements PanacheRepositoryBase<Toekenning, UUID> {

    /// Before every id.
    private static final UUID NIL = new UUID(0, 0);

    private final Grootboek grootboek;
    private final Inzage inzage;

    Toekenningen(Grootboek grootboek, Inzage inzage) {
        this.grootboek = grootboek;
        this.inzage = inzage;
    }

    /// Somebody else's grant is as unknown as one that does not exist.
    public Toekenning require(UUID id) {
        return findByIdOptional(id)
                .filter(toekenning -> inzage.mag(toekenning.houder()))
                .orElseThrow(() -> new OnbekendeToekenning(id));
    }

    /// Where the grant stands, under a lock: for a posting.
    public Stand vergrendel(Toekenning toekenning) {
        return stand(
                toekenning,
                grootboek.vergrendel(toekenning.toekenningId(), toekenning.besteedRekening()));
    }

    Map<UUID, Stand> standen(Collection<Toekenning> toekenningen) {
        var rekeningen =
                toekenningen.stream()
                        .flatMap(t -> Stream.of(t.toekenningId(), t.besteedRekening()))
                        .toList();
        var saldi = grootboek.saldi(rekeningen);
        Map<UUID, Stand> standen = new HashMap<>();
        toekenningen.forEach(t -> standen.put(t.toekenningId(), stand(t, saldi)));
        return standen;
    }

    List<Toekenning> lees(Paging.Slice slice) {
        var vanaf = slice.fromStart() ? NIL : slice.key(0, UUID::fromString);
        var where = "toekenningId %s :vanaf".formatted(slice.operator());
        var order = " order by toekenningId " + slice.order();
        var query =
                inzage.beperktTot()
                        .map(houders ->
                                find(
                                        where + " and houder in :houders" + order,
                                        Map.of("vanaf", vanaf, "houders", houders)))
                        .orElseGet(() -> find(where + order, Map.of("vanaf", vanaf)));
        return query.range(0, slice.fetchSize() - 1).list();
    }

    private static Stand stand(Toekenning toekenning, Map<UUID, Saldo> saldi) {
        return Stand.van(
                Objects.requireNonNull(saldi.get(toekenning.toekenningId())),
                Objects.requireNonNull(saldi.get(toekenning.besteedRekening())));
    }
}

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

    /// Those of these that the caller may see.
    public Map<UUID, Toekenning> zichtbaar(Collection<UUID> ids) {
        Map<UUID, Toekenning> zichtbaar = new HashMap<>();
        list("toekenningId in ?1", ids).stream()
                .filter(toekenning -> inzage.mag(toekenning.houder()))
                .forEach(toekenning -> zichtbaar.put(toekenning.toekenningId(), toekenning));
        return zichtbaar;
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

    /// What a recipient was granted from the tranches of a year.
    public List<Toekenning> vanJaar(String houder, int jaar) {
        return list(
                "houder = ?1 and trancheId in (select t.trancheId from Tranche t where t.jaar = ?2)"
                        + " order by toekenningId",
                houder,
                jaar);
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

    /// Where a grant stands, by the balances of its accounts.
    public static Stand stand(Toekenning toekenning, Map<UUID, Saldo> saldi) {
        return Stand.van(
                Objects.requireNonNull(saldi.get(toekenning.toekenningId())),
                Objects.requireNonNull(saldi.get(toekenning.besteedRekening())));
    }
}

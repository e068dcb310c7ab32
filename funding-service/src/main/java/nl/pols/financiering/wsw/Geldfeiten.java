package nl.pols.financiering.wsw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pols.financiering.grootboek.Inzage;
import nl.pols.kit.web.Paging;
import org.jspecify.annotations.Nullable;

/// All versions of all facts that the caller may see.
@ApplicationScoped
class Geldfeiten implements PanacheRepositoryBase<Geldfeit, Geldfeit.Versie> {

    private static final UUID NIL = new UUID(0, 0);
    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant EINDE = Instant.parse("2200-01-01T00:00:00Z");

    private final Inzage inzage;

    Geldfeiten(Inzage inzage) {
        this.inzage = inzage;
    }

    /// One write per key at a time, also of the first version.
    void eenTegelijk(String wat) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))",
                        Integer.class)
                .setParameter(1, "geldfeit:" + wat)
                .getSingleResult();
    }

    Optional<Geldfeit> huidige(UUID id) {
        return find("geldfeitId = ?1 and bekendTot is null", id).firstResultOptional();
    }

    List<Geldfeit> versies(UUID id) {
        return list("geldfeitId = ?1 order by versie", id);
    }

    /// The means of a series, all years and regions, as known at a moment.
    List<Geldfeit> reeks(Middel.Reeks reeks, Instant moment) {
        return list(
                "soort = ?1 and sleutel like ?2 and bekendVanaf <= ?3 and (bekendTot is null or"
                        + " bekendTot > ?3) order by jaar, sleutel",
                Feit.Soort.MIDDEL,
                reeks.name() + " %",
                binnenBereik(moment));
    }

    /// The Wsw years that are known now, a page at a time.
    List<Geldfeit> wswJaren(Paging.Slice slice, @Nullable Integer jaar) {
        var waar = new StringBuilder("soort = :soort and bekendTot is null and geldfeitId ");
        waar.append(slice.operator()).append(" :vanaf");
        var met = new java.util.HashMap<String, Object>();
        met.putAll(
                Map.of(
                        "soort",
                        Feit.Soort.WSW_JAAR,
                        "vanaf",
                        slice.fromStart() ? NIL : slice.key(0, UUID::fromString)));
        if (jaar != null) {
            waar.append(" and jaar = :jaar");
            met.put("jaar", jaar);
        }
        inzage.beperktTot()
                .ifPresent(eigenaren -> {
                    waar.append(" and eigenaar in :eigenaren");
                    met.put("eigenaren", eigenaren);
                });
        waar.append(" order by geldfeitId ").append(slice.order());
        return find(waar.toString(), met).range(0, slice.fetchSize() - 1).list();
    }

    /// A moment may be any; the database knows fewer. Nothing was known before, nothing is after.
    private static Instant binnenBereik(Instant moment) {
        var tijd = moment.isBefore(BEGIN) ? BEGIN : moment;
        return tijd.isAfter(EINDE) ? EINDE : tijd;
    }

    /// Writes a version now: an update that closes the old one goes first.
    void voegToe(Geldfeit feit) {
        flush();
        persistAndFlush(feit);
    }
}

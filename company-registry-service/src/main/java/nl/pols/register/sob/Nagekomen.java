package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.register.Database;

/// Finds what became known of SOBs after acts that ended them, by changes that are no acts, and
/// lasts as long as the lives that those acts shortened: nobody said that it ended. The acts are
/// told to another register with it, since that one has no such changes.
@ApplicationScoped
public class Nagekomen {
    private static final String LEES =
            """
            select e.sob_id, e.wijziging_id, %s feiten
            from unnest(?, ?, cast(? as date[])) e (sob_id, wijziging_id, einde)
            join wijziging act on act.wijziging_id = e.wijziging_id
            cross join lateral (
              select array(
                select l.wijziging_id from sob_wijziging s join wijziging l using (wijziging_id)
                where s.sob_id = e.sob_id and l.tijdstip > act.tijdstip and l.tijdstip <= ?
                  and l.rechtsopvolging_id is null
                  and l.soort <> 'INTREKKING_DUBBELREGISTRATIE') door) later
            where later.door <> '{}'
            """
                    .formatted(feiten());

    private final Database database;
    private final Feitenlezer lezer;
    private final Sobs sobs;

    Nagekomen(Database database, Feitenlezer lezer, Sobs sobs) {
        this.database = database;
        this.lezer = lezer;
        this.sobs = sobs;
    }

    private record Gevonden(UUID sobId, UUID wijzigingId, Toestand feiten) {}

    /// The same acts, with what came after them and is still held to be true on that moment.
    public List<Gevolgen.VanAct> bij(List<Gevolgen.VanAct> acten, Instant bekendOp) {
        var eindes = acten.stream().filter(a -> a.gevolg().beeindigde()).toList();
        var gevonden = zoek(eindes, bekendOp);
        if (gevonden.isEmpty()) {
            return acten;
        }
        var nu = nu(gevonden.stream().map(Gevonden::sobId).toList(), bekendOp);
        var perAct = new HashMap<List<UUID>, Toestand>();
        for (Gevonden een : gevonden) {
            var geldt = Objects.requireNonNull(nu.get(een.sobId()));
            perAct.put(List.of(een.wijzigingId(), een.sobId()), een.feiten().binnen(geldt));
        }
        var samen = new ArrayList<Gevolgen.VanAct>();
        for (Gevolgen.VanAct act : acten) {
            var erbij = perAct.get(List.of(act.wijzigingId(), act.sobId()));
            samen.add(erbij == null ? act : act.metNadien(erbij));
        }
        return samen;
    }

    private List<Gevonden> zoek(List<Gevolgen.VanAct> eindes, Instant bekendOp) {
        if (eindes.isEmpty()) {
            return List.of();
        }
        return database.vraag(
                LEES,
                rij ->
                        new Gevonden(
                                rij.getObject("sob_id", UUID.class),
                                rij.getObject("wijziging_id", UUID.class),
                                lezer.lees(rij.getString("feiten"))),
                eindes.stream().map(Gevolgen.VanAct::sobId).toArray(UUID[]::new),
                eindes.stream().map(Gevolgen.VanAct::wijzigingId).toArray(UUID[]::new),
                eindes.stream().map(a -> einde(a.gevolg()).toString()).toArray(String[]::new),
                bekendOp);
    }

    private static LocalDate einde(Gevolg gevolg) {
        var leven = gevolg.erbij().feiten(Feitentabel.BESTAAN).getFirst();
        return Objects.requireNonNull(leven.geldig().tot());
    }

    private Map<UUID, Toestand> nu(Collection<UUID> ids, Instant bekendOp) {
        return sobs.vindAlle(ids.stream().distinct().toList(), bekendOp).stream()
                .collect(Collectors.toMap(Sob::id, Sob::toestand));
    }

    /// Without the successions: those are acts' own.
    private static String feiten() {
        return Feitentabel.alle().stream()
                .map(t ->
                        "'%s', %s"
                                .formatted(
                                        t.naam(),
                                        t.alsJson(
                                                "e.sob_id",
                                                "upper(f.geldig) = e.einde and f.wijziging_id = any"
                                                        + " (later.door)")))
                .collect(Collectors.joining(",\n", "jsonb_build_object(", ")"));
    }
}

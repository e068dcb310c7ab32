package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// Reads what changes did: the facts that point at them, or what the register told that laid down
/// the act.
@ApplicationScoped
public class Gevolgen {
    /// Of a row `w` of `sob_wijziging`: what the change added, as one JSON object.
    public static final String ERBIJ = laag("f.wijziging_id = w.wijziging_id");

    /// And what it closed.
    public static final String WEG = laag("f.gesloten_door = w.wijziging_id");

    private static final String LEES =
            """
            select %s erbij, %s weg from sob_wijziging w where w.sob_id = ? and w.wijziging_id = ?
            """
                    .formatted(ERBIJ, WEG);

    private static final String VERTELD =
            "select erbij, weg, nadien from sob_gevolg where sob_id = ? and wijziging_id = ?";

    /// Of acts, whether they were laid down here or came with an import that told what they did.
    private static final String VAN_ACTEN =
            """
            select c.rechtsopvolging_id, c.wijziging_id, w.sob_id,
              coalesce(g.erbij, (%s)::text) erbij, coalesce(g.weg, (%s)::text) weg, g.nadien
            from wijziging c
            cross join lateral (
              select s.sob_id, s.wijziging_id from sob_wijziging s
              where s.wijziging_id = c.wijziging_id and c.soort = 'RECHTSOPVOLGING'
              union
              select t.sob_id, t.wijziging_id from sob_gevolg t
              where t.wijziging_id = c.wijziging_id) w
            left join sob_gevolg g on g.wijziging_id = w.wijziging_id and g.sob_id = w.sob_id
            where c.rechtsopvolging_id = any (?) and c.soort in ('RECHTSOPVOLGING', 'IMPORT')
            order by w.sob_id
            """
                    .formatted(ERBIJ, WEG);

    private final Database database;
    private final Feitenlezer lezer;

    Gevolgen(Database database, Feitenlezer lezer) {
        this.database = database;
        this.lezer = lezer;
    }

    /// What an act did to an SOB.
    ///
    /// @param wijzigingId the change by which the act was laid down here
    public record VanAct(UUID rechtsopvolgingId, UUID wijzigingId, UUID sobId, Gevolg gevolg) {
        VanAct metNadien(Toestand erbij) {
            return new VanAct(
                    rechtsopvolgingId,
                    wijzigingId,
                    sobId,
                    gevolg.met(gevolg.nadien().samen(erbij)));
        }
    }

    /// What the change did to that SOB.
    public Gevolg van(UUID sobId, UUID wijzigingId) {
        return database.vraag(
                        LEES,
                        rij ->
                                new Gevolg(
                                        lezer.lees(rij.getString("erbij")),
                                        lezer.lees(rij.getString("weg"))),
                        sobId,
                        wijzigingId)
                .getFirst();
    }

    /// What the register that laid down the act told about it.
    public Optional<Gevolg> verteld(UUID sobId, UUID wijzigingId) {
        return database.vraag(VERTELD, this::gevolg, sobId, wijzigingId).stream().findFirst();
    }

    /// Notes what an act that came with an import did to its parties.
    public void noteer(Map<UUID, Gevolg> perSob, Wijziging wijziging) {
        database.schrijfAlle(
                "insert into sob_gevolg (wijziging_id, sob_id, erbij, weg, nadien) values (?, ?, ?,"
                        + " ?, ?)",
                perSob.entrySet().stream()
                        .map(partij ->
                                new @Nullable Object[] {
                                    wijziging.id(),
                                    partij.getKey(),
                                    lezer.stand(partij.getValue().erbij()),
                                    lezer.stand(partij.getValue().weg()),
                                    lezer.stand(partij.getValue().nadien())
                                })
                        .toList());
    }

    /// What these acts did to each of their parties. Of an act that came with an import that didn't
    /// tell, nothing.
    public List<VanAct> vanActen(Collection<UUID> rechtsopvolgingen) {
        return database.vraag(
                VAN_ACTEN,
                rij ->
                        new VanAct(
                                rij.getObject("rechtsopvolging_id", UUID.class),
                                rij.getObject("wijziging_id", UUID.class),
                                rij.getObject("sob_id", UUID.class),
                                gevolg(rij)),
                (Object) rechtsopvolgingen.toArray(UUID[]::new));
    }

    private Gevolg gevolg(ResultSet rij) throws SQLException {
        var nadien = rij.getString("nadien");
        return new Gevolg(
                lezer.lees(rij.getString("erbij")),
                lezer.lees(rij.getString("weg")),
                nadien == null ? Toestand.LEEG : lezer.lees(nadien));
    }

    public Toestand lees(String feiten) {
        return lezer.lees(feiten);
    }

    private static String laag(String conditie) {
        return """
        %s || jsonb_build_object('vervallen', (
          select jsonb_build_object('reden', f.reden, 'verwijstNaar', f.verwijst_naar)
          from sob_vervallen f where f.sob_id = w.sob_id and %s))
        """
                .formatted(Feitenlezer.alsJson("w.sob_id", conditie), conditie);
    }
}

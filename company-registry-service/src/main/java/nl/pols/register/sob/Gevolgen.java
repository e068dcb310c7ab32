package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.register.Database;

/// Reads what changes did: the facts that point at them.
@ApplicationScoped
public class Gevolgen {
    /// Of a row `w` of `sob_wijziging`: what the change added, as one JSON object.
    public static final String ERBIJ = laag("f.wijziging_id = w.wijziging_id");

    /// And what it closed.
    public static final String WEG = laag("f.gesloten_door = w.wijziging_id");

    private static final String LEES =
            """
            select %s erbij, %s weg,
              array(select distinct gesloten_door from (%s) f) ingehaald_door
            from sob_wijziging w
            where w.sob_id = ? and w.wijziging_id = ?
            """
                    .formatted(ERBIJ, WEG, gesloten());

    private final Database database;
    private final Feitenlezer lezer;

    Gevolgen(Database database, Feitenlezer lezer) {
        this.database = database;
        this.lezer = lezer;
    }

    /// What the change did to that SOB.
    public Gevolg van(UUID sobId, UUID wijzigingId) {
        return database.vraag(
                        LEES,
                        rij ->
                                new Gevolg(
                                        lezer.lees(rij.getString("erbij")),
                                        lezer.lees(rij.getString("weg")),
                                        List.of(
                                                (UUID[])
                                                        rij.getArray("ingehaald_door").getArray())),
                        sobId,
                        wijzigingId)
                .getFirst();
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

    private static String gesloten() {
        return Feitentabel.alle().stream()
                        .map(t -> gesloten(t.tabel(), "sob_id"))
                        .collect(Collectors.joining(" union all "))
                + " union all "
                + gesloten("sob_opvolging", "voorganger_id")
                + " union all "
                + gesloten("sob_vervallen", "sob_id");
    }

    private static String gesloten(String tabel, String sob) {
        return ("select f.gesloten_door from %s f where f.%s = w.sob_id and f.wijziging_id ="
                        + " w.wijziging_id and f.gesloten_door is not null")
                .formatted(tabel, sob);
    }
}

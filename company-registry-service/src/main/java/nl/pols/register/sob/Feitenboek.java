package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import org.jspecify.annotations.Nullable;

/// Writes what changed about an SOB as facts: those that no longer hold are closed on the day of
/// knowing, those that now hold are added, and both say by which change. Nothing is overwritten or
/// deleted, so every earlier answer stays.
@ApplicationScoped
class Feitenboek {
    private final Database database;
    private final Identificaties identificaties;
    private final Feitenlezer lezer;

    Feitenboek(Database database, Identificaties identificaties, Feitenlezer lezer) {
        this.database = database;
        this.identificaties = identificaties;
        this.lezer = lezer;
    }

    /// What one change did to these SOBs; a statement per kind of fact, whatever their number.
    void leg(Collection<Sob> sobs, Wijziging wijziging) {
        var nummers = new LinkedHashMap<UUID, List<Feit<Identificatie>>>();
        sobs.forEach(sob -> nummers.put(sob.id(), nieuweNummers(sob)));
        identificaties.eisVrij(nummers);
        schrijf(sobs, wijziging);
    }

    /// The same, when nobody is asked whose the numbers are.
    void schrijf(Collection<Sob> sobs, Wijziging wijziging) {
        for (Sob sob : sobs) {
            if (!wijziging.tijdstip().equals(sob.bijgewerktOp())) {
                throw new IllegalStateException(
                        "A change and its facts are known from one moment on");
            }
        }
        database.schrijfLijsten(
                "insert into sob_wijziging (wijziging_id, sob_id, versie) select ?, cast(sob_id as"
                        + " uuid), cast(versie as bigint) from unnest(?, ?) r (sob_id, versie)",
                sobs.stream()
                        .map(sob -> List.of(sob.id().toString(), Long.toString(sob.versie())))
                        .toList(),
                wijziging.id());
        Feitentabel.alle().forEach(tabel -> sluit(tabel, sobs, wijziging));
        database.schrijfSamen(
                Feitentabel.alle().stream().map(tabel -> erbij(tabel, sobs, wijziging)).toList());
        legOpvolging(sobs, wijziging);
        sobs.forEach(sob -> legVervallen(sob, wijziging));
        database.schrijfLijsten(
                "insert into sob_stand (bekend_vanaf, sob_id, versie, stand) select cast(? as"
                        + " timestamptz), cast(r.sob_id as uuid), cast(r.versie as bigint),"
                        + " r.stand from unnest(?, ?, ?) r (sob_id, versie, stand)",
                sobs.stream()
                        .map(sob ->
                                List.of(
                                        sob.id().toString(),
                                        Long.toString(sob.versie()),
                                        lezer.stand(sob.toestand())))
                        .toList(),
                wijziging.tijdstip());
    }

    private static List<Feit<Identificatie>> nieuweNummers(Sob sob) {
        var oud = geladen(sob).geldend().identificaties();
        return sob.toestand().geldend().identificaties().stream()
                .filter(f -> !oud.contains(f))
                .toList();
    }

    private static Toestand geladen(Sob sob) {
        var geladen = sob.geladen();
        return geladen == null ? Toestand.LEEG : geladen;
    }

    private <T> void sluit(Feitentabel<T> tabel, Collection<Sob> sobs, Wijziging wijziging) {
        var dicht = new ArrayList<@Nullable Object[]>();
        for (Sob sob : sobs) {
            if (sob.geladen() == null) {
                continue;
            }
            var nieuw = sob.toestand().geldend().feiten(tabel);
            geladen(sob).geldend().feiten(tabel).stream()
                    .filter(f -> !nieuw.contains(f))
                    .forEach(f -> dicht.add(sluitrij(tabel, sob, f, wijziging)));
        }
        eisGesloten(database.schrijfAlle(tabel.sluit(), dicht), tabel.tabel());
    }

    /// What is new of all kinds goes in one statement: a life with its names and legal forms, so
    /// that the database needn't put it aside until they are there.
    private <T> Database.Lijsten erbij(
            Feitentabel<T> tabel, Collection<Sob> sobs, Wijziging wijziging) {
        var open = new ArrayList<List<@Nullable String>>();
        for (Sob sob : sobs) {
            var id = sob.id().toString();
            var oud = geladen(sob).geldend().feiten(tabel);
            sob.toestand().geldend().feiten(tabel).stream()
                    .filter(f -> !oud.contains(f))
                    .forEach(f -> open.add(tabel.rij(id, f)));
        }
        return new Database.Lijsten(
                tabel.voegToe(), open, List.of(wijziging.tijdstip(), wijziging.id()));
    }

    /// Written with the predecessor; the successor reads them from there.
    private void legOpvolging(Collection<Sob> sobs, Wijziging wijziging) {
        var dicht = new ArrayList<@Nullable Object[]>();
        var open = new ArrayList<@Nullable Object[]>();
        for (Sob sob : sobs) {
            var oud = geladen(sob).geldend().opvolgers();
            var nieuw = sob.toestand().geldend().opvolgers();
            oud.stream()
                    .filter(o -> !nieuw.contains(o))
                    .forEach(o -> dicht.add(sluitrij(o, wijziging)));
            nieuw.stream()
                    .filter(o -> !oud.contains(o))
                    .forEach(o -> open.add(nieuwe(o, wijziging)));
        }
        eisGesloten(
                database.schrijfAlle(
                        "update sob_opvolging set bekend = tstzrange(lower(bekend), ?),"
                                + " gesloten_door = ? where rechtsopvolging_id = ? and"
                                + " voorganger_id = ? and opvolger_id = ? and upper_inf(bekend)",
                        dicht),
                "sob_opvolging");
        database.schrijfAlle(
                "insert into sob_opvolging (rechtsopvolging_id, voorganger_id, opvolger_id,"
                        + " ingangsdatum, aandeel, gemeenten, bekend, wijziging_id) values (?, ?,"
                        + " ?, ?, ?, ?, tstzrange(?, null), ?)",
                open);
    }

    private void legVervallen(Sob sob, Wijziging wijziging) {
        var oud = geladen(sob).vervallen();
        var nieuw = sob.toestand().vervallen();
        if (Objects.equals(oud, nieuw)) {
            return;
        }
        if (oud != null) {
            int gesloten =
                    database.schrijf(
                            "update sob_vervallen set bekend = tstzrange(lower(bekend), ?),"
                                    + " gesloten_door = ? where sob_id = ? and upper_inf(bekend)",
                            wijziging.tijdstip(),
                            wijziging.id(),
                            sob.id());
            eisGesloten(new int[] {gesloten}, "sob_vervallen");
        }
        if (nieuw != null) {
            database.schrijf(
                    "insert into sob_vervallen (sob_id, reden, verwijst_naar, bekend, wijziging_id)"
                            + " values (?, ?, ?, tstzrange(?, null), ?)",
                    sob.id(),
                    nieuw.reden(),
                    nieuw.verwijstNaar(),
                    wijziging.tijdstip(),
                    wijziging.id());
        }
    }

    private static void eisGesloten(int[] gesloten, String tabel) {
        for (int aantal : gesloten) {
            if (aantal != 1) {
                throw new IllegalStateException("A known fact is gone from " + tabel);
            }
        }
    }

    private static <T> @Nullable Object[] sluitrij(
            Feitentabel<T> tabel, Sob sob, Feit<T> feit, Wijziging wijziging) {
        var rij = new ArrayList<@Nullable Object>();
        rij.add(wijziging.tijdstip());
        rij.add(wijziging.id());
        rij.add(sob.id());
        rij.addAll(tabel.waarden(feit.waarde()));
        rij.add(feit.geldig().van());
        rij.add(feit.geldig().tot());
        rij.add(feit.precisie());
        return rij.toArray();
    }

    private static @Nullable Object[] nieuwe(Opvolging opvolging, Wijziging wijziging) {
        var gemeenten = opvolging.gemeenten();
        return new @Nullable Object[] {
            opvolging.rechtsopvolgingId(),
            opvolging.voorgangerId(),
            opvolging.opvolgerId(),
            opvolging.ingangsdatum(),
            opvolging.aandeel(),
            gemeenten == null ? null : gemeenten.toArray(String[]::new),
            wijziging.tijdstip(),
            wijziging.id()
        };
    }

    private static @Nullable Object[] sluitrij(Opvolging opvolging, Wijziging wijziging) {
        return new @Nullable Object[] {
            wijziging.tijdstip(),
            wijziging.id(),
            opvolging.rechtsopvolgingId(),
            opvolging.voorgangerId(),
            opvolging.opvolgerId()
        };
    }
}

package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import org.jspecify.annotations.Nullable;

/// Writes what changed about an SOB as facts: those that no longer hold are closed on the day of
/// knowing, those that now hold are added. Nothing is overwritten or deleted, so every earlier
/// answer stays.
@ApplicationScoped
class Feitenboek {
    private final Database database;

    Feitenboek(Database database) {
        this.database = database;
    }

    void leg(Sob sob) {
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            leg(tabel, sob);
        }
        legOpvolging(sob);
    }

    private <T> void leg(Feitentabel<T> tabel, Sob sob) {
        var geladen = sob.geladen();
        List<Feit<T>> oud = geladen == null ? List.of() : tabel.feiten().apply(geladen);
        var nieuw = tabel.feiten().apply(sob.toestand());
        var op = sob.bijgewerktOp();
        var vervallen = oud.stream().filter(f -> !nieuw.contains(f)).toList();
        var erbij = nieuw.stream().filter(f -> !oud.contains(f)).toList();
        int[] gesloten =
                database.schrijfAlle(
                        tabel.sluit(),
                        vervallen.stream().map(f -> sluitrij(tabel, sob.id(), f, op)).toList());
        for (int aantal : gesloten) {
            if (aantal != 1) {
                throw new IllegalStateException("A known fact is gone from " + tabel.naam());
            }
        }
        database.schrijfAlle(
                tabel.voegToe(), erbij.stream().map(f -> nieuwe(tabel, sob.id(), f, op)).toList());
    }

    private void legOpvolging(Sob sob) {
        var opvolging = sob.toestand().opvolger();
        var geladen = sob.geladen();
        if (opvolging == null || (geladen != null && geladen.opvolger() != null)) {
            return;
        }
        database.schrijf(
                "insert into sob_opvolging (rechtsopvolging_id, voorganger_id, opvolger_id,"
                        + " ingangsdatum, bekend) values (?, ?, ?, ?, tstzrange(?, null))",
                opvolging.rechtsopvolgingId(),
                opvolging.voorgangerId(),
                opvolging.opvolgerId(),
                opvolging.ingangsdatum(),
                sob.bijgewerktOp());
    }

    private static <T> @Nullable Object[] nieuwe(
            Feitentabel<T> tabel, UUID id, Feit<T> feit, Instant op) {
        var rij = new ArrayList<@Nullable Object>();
        rij.add(id);
        rij.addAll(tabel.waarden().apply(feit.waarde()));
        rij.add(feit.geldig().van());
        rij.add(feit.geldig().tot());
        rij.add(op);
        return rij.toArray();
    }

    private static <T> @Nullable Object[] sluitrij(
            Feitentabel<T> tabel, UUID id, Feit<T> feit, Instant op) {
        var rij = new ArrayList<@Nullable Object>();
        rij.add(op);
        rij.add(id);
        rij.addAll(tabel.waarden().apply(feit.waarde()));
        rij.add(feit.geldig().van());
        rij.add(feit.geldig().tot());
        return rij.toArray();
    }
}

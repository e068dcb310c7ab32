package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;

/// Which acts have taken effect, each once. A key in the database decides that, so it holds for any
/// number of replicas.
@ApplicationScoped
class Ingangen {
    private final Database database;

    Ingangen(Database database) {
        this.database = database;
    }

    /// Announced acts whose date has come and that nobody told yet.
    List<UUID> rijp(LocalDate vandaag, int hoogstens) {
        return database.vraag(
                """
                select r.rechtsopvolging_id from rechtsopvolging r
                where r.ingangsdatum <= ? and upper_inf(r.bekend) and not exists (
                  select 1 from rechtsopvolging_ingang i
                  where i.rechtsopvolging_id = r.rechtsopvolging_id)
                order by r.ingangsdatum, r.rechtsopvolging_id limit ?
                """,
                rij -> rij.getObject(1, UUID.class),
                vandaag,
                hoogstens);
    }

    /// Notes that it has taken effect; false when somebody did already.
    ///
    /// @param verteld whether an event of its own tells it
    boolean noteer(UUID id, Instant op, boolean verteld) {
        return database.schrijf(
                        "insert into rechtsopvolging_ingang (rechtsopvolging_id, ingegaan_op,"
                                + " verteld) values (?, ?, ?) on conflict do nothing",
                        id,
                        op,
                        verteld)
                == 1;
    }

    /// The number of the next event of the act: after it was laid down, and perhaps told to be in
    /// effect.
    long volgendNummer(UUID id) {
        return 2
                + database.vraag(
                                "select 1 from rechtsopvolging_ingang where rechtsopvolging_id = ?"
                                        + " and verteld",
                                rij -> rij.getInt(1),
                                id)
                        .size();
    }
}

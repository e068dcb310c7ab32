package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.sob.Wijziging;

/// Which changes of an SOB came after an act, the last one first. An act that an import brought
/// counts also when it changed nothing of its party itself. A change that was itself revoked
/// doesn't count.
@ApplicationScoped
class Daden {
    private static final String KOLOMMEN =
            "w.wijziging_id, w.rechtsopvolging_id, w.soort, w.tijdstip";

    private static final String LATERE =
            """
            select %s
            from (select s.wijziging_id from sob_wijziging s where s.sob_id = ?
              union
              select a.wijziging_id from rechtsopvolging_partij p
              join wijziging a on a.rechtsopvolging_id = p.rechtsopvolging_id
              where p.sob_id = ?) van
            join wijziging w on w.wijziging_id = van.wijziging_id
            where w.tijdstip > ?
              and w.soort not in ('INTREKKING_RECHTSOPVOLGING', 'INTREKKING_DUBBELREGISTRATIE')
              and not exists (
                select 1 from rechtsopvolging_intrekking i
                where i.rechtsopvolging_id = w.rechtsopvolging_id)
            order by w.tijdstip desc
            """
                    .formatted(KOLOMMEN);

    /// What it is a duplicate of was told by a change that can be older here than the act.
    private static final String DROEG_AF =
            """
            select %s from sob_vervallen v join wijziging w on w.wijziging_id = v.wijziging_id
            where v.sob_id = ? and upper_inf(v.bekend)
            """
                    .formatted(KOLOMMEN);

    private static final String LAATSTE =
            """
            select %s from sob_wijziging s join wijziging w on w.wijziging_id = s.wijziging_id
            where s.sob_id = ? and w.rechtsopvolging_id is null
            order by s.versie desc limit 1
            """
                    .formatted(KOLOMMEN);

    private final Database database;

    Daden(Database database) {
        this.database = database;
    }

    /// The change by which the act was laid down here.
    Daad van(UUID rechtsopvolging) {
        return database.vraag(
                        "select %s from wijziging w where w.rechtsopvolging_id = ? and w.soort in"
                                        .formatted(KOLOMMEN)
                                + " ('RECHTSOPVOLGING', 'IMPORT')",
                        Daden::daad,
                        rechtsopvolging)
                .getFirst();
    }

    List<Daad> na(Daad daad, UUID sobId) {
        return database.vraag(LATERE, Daden::daad, sobId, sobId, daad.tijdstip());
    }

    /// By which the register dropped this SOB.
    Optional<Daad> waardoorVervallen(UUID sobId) {
        return database.vraag(DROEG_AF, Daden::daad, sobId).stream().findFirst();
    }

    /// The last change that is no act: what came with an import and nobody else changed since.
    Daad laatsteZonderAct(UUID sobId) {
        return database.vraag(LAATSTE, Daden::daad, sobId).getFirst();
    }

    private static Daad daad(ResultSet rij) throws SQLException {
        return new Daad(
                rij.getObject("wijziging_id", UUID.class),
                rij.getObject("rechtsopvolging_id", UUID.class),
                Wijziging.Soort.valueOf(rij.getString("soort")),
                rij.getObject("tijdstip", OffsetDateTime.class).toInstant());
    }
}

package nl.pols.rapportage.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.rapportage.Databank;
import nl.pols.rapportage.aanlevering.Navraag.Antwoord;
import nl.pols.rapportage.aanlevering.Navraag.Reeks;
import nl.pols.rapportage.aanlevering.Navraag.Status;
import nl.pols.rapportage.indicator.Sql;
import org.jspecify.annotations.Nullable;

/// Questions to senders, kept. Who may see one is part of how it is read ([Openstelling]).
@ApplicationScoped
class Navragen {
    private static final String STATUS =
            "CASE WHEN n.antwoord IS NOT NULL THEN 'BEANTWOORD'"
                    + " WHEN n.vervallen_op IS NOT NULL THEN 'VERVALLEN' ELSE 'OPEN' END";

    /// Of the months whose number is outside of its band each once; what came back into it needs no
    /// answer any more.
    private static final String STEL =
            """
            WITH weging AS MATERIALIZED (%s),
            vervallen AS (
                UPDATE navraag n SET vervallen_op = :nu
                FROM weging w
                WHERE n.gemeentecode = w.gemeentecode AND n.reeks = w.reeks AND n.maand = w.maand AND NOT w.buiten
                  AND n.antwoord IS NULL AND n.vervallen_op IS NULL
            )
            INSERT INTO navraag (navraag_id, gemeentecode, reeks, maand, aantal, mediaan, onder, boven, jaren, gevraagd_op)
            SELECT uuidv7(), w.gemeentecode, w.reeks, w.maand, w.aantal, w.mediaan, w.onder, w.boven, w.jaren, :nu
            FROM weging w WHERE w.buiten
            ON CONFLICT (gemeentecode, reeks, maand) DO NOTHING
            RETURNING navraag_id
            """
                    .formatted(Sql.tekst("aanlevering/uitschieters.sql"));

    private final Databank databank;
    private final Sql sql;

    Navragen(Databank databank, Sql sql) {
        this.databank = databank;
        this.sql = sql;
    }

    /// Asks about the months from and including; returns how many questions are new.
    int stel(LocalDate eersteMaand, LocalDate laatsteMaand, Instant nu) {
        return sql.lees(
                        STEL,
                        java.util.Map.of("van", eersteMaand, "tot", laatsteMaand, "nu", nu),
                        rij -> rij.getObject(1, UUID.class))
                .size();
    }

    /// Those that somebody may see, newest id last.
    List<Navraag> lijst(
            Organisatie voor,
            @Nullable String gemeente,
            @Nullable Status status,
            Instant openTot,
            Slice deel) {
        var zin = new StringBuilder("SELECT n.*, " + STATUS + " AS status FROM navraag n WHERE ");
        var waarden = new ArrayList<Object>();
        zin.append(zicht(voor, openTot, waarden));
        if (gemeente != null) {
            zin.append(" AND n.gemeentecode = ?");
            waarden.add(gemeente);
        }
        if (status != null) {
            zin.append(" AND ").append(STATUS).append(" = ?");
            waarden.add(status.name());
        }
        if (!deel.fromStart()) {
            zin.append(" AND n.navraag_id ").append(deel.operator()).append(" ?");
            waarden.add(deel.key(0, UUID::fromString));
        }
        zin.append(" ORDER BY n.navraag_id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return lees(zin.toString(), waarden);
    }

    Optional<Navraag> zoek(UUID id, Organisatie voor, Instant openTot) {
        var waarden = new ArrayList<Object>();
        var zicht = zicht(voor, openTot, waarden);
        waarden.add(id);
        return lees(
                        "SELECT n.*, "
                                + STATUS
                                + " AS status FROM navraag n WHERE "
                                + zicht
                                + " AND n.navraag_id = ?",
                        waarden)
                .stream()
                .findFirst();
    }

    /// A municipality its own; others what was answered, or asked before their day.
    private static String zicht(Organisatie voor, Instant openTot, List<Object> waarden) {
        if (voor.soort() == Organisatie.Soort.GEMEENTE) {
            waarden.add(voor.code());
            return "n.gemeentecode = ?";
        }
        waarden.add(openTot.atOffset(ZoneOffset.UTC));
        return "(n.antwoord IS NOT NULL OR n.gevraagd_op < ?)";
    }

    /// Whether it was open, and now is answered.
    boolean beantwoord(UUID id, Antwoord antwoord) {
        return databank.voer(
                        "UPDATE navraag SET antwoord = ?, beantwoord_door = ?, beantwoord_op = ?"
                            + " WHERE navraag_id = ? AND antwoord IS NULL AND vervallen_op IS NULL",
                        antwoord.tekst(),
                        antwoord.door(),
                        antwoord.op().atOffset(ZoneOffset.UTC),
                        id)
                == 1;
    }

    private List<Navraag> lees(String zin, List<Object> waarden) {
        return databank.lees(zin, Navragen::navraag, waarden.toArray());
    }

    private static Navraag navraag(ResultSet rij) throws SQLException {
        return new Navraag(
                rij.getObject("navraag_id", UUID.class),
                rij.getString("gemeentecode"),
                Reeks.valueOf(rij.getString("reeks")),
                rij.getObject("maand", LocalDate.class),
                rij.getInt("aantal"),
                rij.getBigDecimal("mediaan"),
                rij.getBigDecimal("onder"),
                rij.getBigDecimal("boven"),
                rij.getInt("jaren"),
                moment(rij, "gevraagd_op"),
                Status.valueOf(rij.getString("status")),
                rij.getString("antwoord") == null
                        ? null
                        : new Antwoord(
                                rij.getString("antwoord"),
                                rij.getString("beantwoord_door"),
                                moment(rij, "beantwoord_op")));
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }
}

package nl.pols.trajectregistratie.persoon;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.persoon.Bewaarronde.Status;
import nl.pols.trajectregistratie.persoon.Bewaarronde.Vervallend;

/// The rounds of an owner and what is on their lists.
@ApplicationScoped
class Bewaarrondes {

    private static final String ANONIEM = "^verwijderd-[0-9a-f]{24}$";

    private final Databank databank;
    private final Pseudonyms pseudonyms;

    Bewaarrondes(Databank databank, Pseudonyms pseudonyms) {
        this.databank = databank;
        this.pseudonyms = pseudonyms;
    }

    /// What ended on a day or before, the longest ago first.
    List<Vervallend> vervallen(String eigenaar, Bewaarregel regel, LocalDate dag, int hoogstens) {
        return databank.lees(
                """
                SELECT id, einde FROM beeindigd_record
                WHERE eigenaar = ? AND soort = ? AND einde <= ? AND registratienummer !~ ?
                ORDER BY einde, id LIMIT ?
                """,
                rij -> {
                    var einde = rij.getDate("einde").toLocalDate();
                    return new Vervallend(
                            regel.soort(),
                            rij.getObject("id", UUID.class),
                            einde,
                            regel.vervaltOp(einde));
                },
                eigenaar,
                regel.soort().name(),
                regel.laatsteEinde(dag),
                ANONIEM,
                hoogstens);
    }

    void voegToe(Bewaarronde r, List<Vervallend> records) {
        databank.voer(
                "UPDATE bewaarronde SET status = 'VERVALLEN' WHERE eigenaar = ? AND status ="
                        + " 'VOORGESTELD'",
                r.eigenaar());
        databank.voer(
                """
                INSERT INTO bewaarronde (id, eigenaar, peildatum, status, meer, voorgesteld_op, voorgesteld_door)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                r.id(),
                r.eigenaar(),
                r.peildatum(),
                r.status().name(),
                r.meer(),
                r.voorgesteldOp(),
                r.voorgesteldDoor());
        databank.voer(
                """
                INSERT INTO bewaarronde_record (ronde_id, eigenaar, soort, record_id, einde, vervalt_op)
                SELECT ?, ?, * FROM unnest(?::text[], ?::uuid[], ?::date[], ?::date[])
                """,
                r.id(),
                r.eigenaar(),
                records.stream().map(Vervallend::soort).toList(),
                records.stream().map(Vervallend::recordId).toList(),
                records.stream().map(Vervallend::einde).toList(),
                records.stream().map(Vervallend::vervaltOp).toList());
    }

    Bewaarronde require(String eigenaar, UUID id) {
        return zoek(eigenaar, id, "");
    }

    /// For a change: nobody else changes it before this transaction ends.
    Bewaarronde requireOmTeWijzigen(String eigenaar, UUID id) {
        return zoek(eigenaar, id, " FOR NO KEY UPDATE");
    }

    private Bewaarronde zoek(String eigenaar, UUID id, String slot) {
        return databank
                .lees(
                        "SELECT * FROM bewaarronde WHERE eigenaar = ? AND id = ?" + slot,
                        Bewaarrondes::ronde,
                        eigenaar,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(PersoonRefused.OnbekendeBewaarronde::new);
    }

    Map<Recordsoort, Long> tel(Bewaarronde r) {
        var aantallen = new EnumMap<Recordsoort, Long>(Recordsoort.class);
        databank.lees(
                "SELECT soort, count(*) FROM bewaarronde_record WHERE ronde_id = ? GROUP BY 1",
                rij -> {
                    aantallen.put(Recordsoort.valueOf(rij.getString(1)), rij.getLong(2));
                    return true;
                },
                r.id());
        return aantallen;
    }

    List<Vervallend> records(Bewaarronde r, Slice deel) {
        var sql = new StringBuilder("SELECT * FROM bewaarronde_record WHERE ronde_id = ?");
        var waarden = new ArrayList<Object>(List.of(r.id()));
        if (!deel.fromStart()) {
            sql.append(" AND record_id ").append(deel.operator()).append(" ?");
            waarden.add(deel.key(0, UUID::fromString));
        }
        sql.append(" ORDER BY record_id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return databank.lees(
                sql.toString(),
                rij ->
                        new Vervallend(
                                Recordsoort.valueOf(rij.getString("soort")),
                                rij.getObject("record_id", UUID.class),
                                rij.getDate("einde").toLocalDate(),
                                rij.getDate("vervalt_op").toLocalDate()),
                waarden.toArray());
    }

    /// A record of the list that is still due, and the person behind it.
    record NogVervallen(Recordsoort soort, UUID id, UUID persoon) {}

    /// Of the list what the end still is of that was listed: who was taken up again stays.
    List<NogVervallen> nogVervallen(Bewaarronde r) {
        return databank.lees(
                """
                SELECT b.soort, b.id, b.deelnemer_id FROM bewaarronde_record l
                JOIN beeindigd_record b ON b.eigenaar = l.eigenaar AND b.soort = l.soort AND b.id = l.record_id
                WHERE l.ronde_id = ? AND b.eigenaar = ? AND b.einde <= l.einde AND b.registratienummer !~ ?
                ORDER BY b.soort, b.deelnemer_id, b.id
                """,
                rij ->
                        new NogVervallen(
                                Recordsoort.valueOf(rij.getString("soort")),
                                rij.getObject("id", UUID.class),
                                pseudonyms.current(rij.getObject("deelnemer_id", UUID.class))),
                r.id(),
                r.eigenaar(),
                ANONIEM);
    }

    void voltooi(Bewaarronde r, String door, Instant op, UUID verwijderingId) {
        databank.voer(
                """
                UPDATE bewaarronde SET status = 'UITGEVOERD', goedgekeurd_op = ?, goedgekeurd_door = ?, verwijdering_id = ?
                WHERE eigenaar = ? AND id = ?
                """,
                op,
                door,
                verwijderingId,
                r.eigenaar(),
                r.id());
    }

    private static Bewaarronde ronde(ResultSet rij) throws SQLException {
        return new Bewaarronde(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar"),
                rij.getDate("peildatum").toLocalDate(),
                Status.valueOf(rij.getString("status")),
                rij.getBoolean("meer"),
                Databank.moment(rij, "voorgesteld_op"),
                rij.getString("voorgesteld_door"),
                Databank.momentOfNiets(rij, "goedgekeurd_op"),
                rij.getString("goedgekeurd_door"),
                rij.getObject("verwijdering_id", UUID.class));
    }
}

package nl.pols.trajectregistratie.verantwoording;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.verantwoording.Periodeverklaring.Intrekking;
import org.jspecify.annotations.Nullable;

/// The declarations of a municipality, and what they are made of.
@ApplicationScoped
class Periodeverklaringen {

    private final Databank databank;

    Periodeverklaringen(Databank databank) {
        this.databank = databank;
    }

    Aantallen tel(String eigenaar, Periode periode) {
        String sql =
                """
                SELECT count(*) AS trajecten,
                       count(*) FILTER (WHERE startdatum >= ?) AS begonnen,
                       count(*) FILTER (WHERE pols_einde(einddatum, verloop) >= ? AND pols_einde(einddatum, verloop) < ?) AS beeindigd
                FROM traject WHERE eigenaar = ? AND pols_raakt(startdatum, einddatum, verloop, ?, ?)
                """;
        return databank.lees(
                        sql,
                        Periodeverklaringen::aantallen,
                        periode.van(),
                        periode.van(),
                        periode.tot(),
                        eigenaar,
                        periode.van(),
                        periode.tot())
                .getFirst();
    }

    /// Whether a delivery of this municipality is being taken in now.
    boolean levertAan(String eigenaar, Instant nu) {
        return databank.lees(
                        """
                        SELECT EXISTS (SELECT FROM aanlevering
                                       WHERE eigenaar = ? AND status = 'BEZIG' AND NOT proef AND pacht_tot > ?)
                        """,
                        rij -> rij.getBoolean(1),
                        eigenaar,
                        nu)
                .getFirst();
    }

    Optional<Periodeverklaring> geldend(String eigenaar, String periode) {
        return databank
                .lees(
                        "SELECT * FROM periodeverklaring WHERE eigenaar = ? AND periode = ? AND"
                                + " ingetrokken_op IS NULL",
                        Periodeverklaringen::verklaring,
                        eigenaar,
                        periode)
                .stream()
                .findFirst();
    }

    Periodeverklaring require(String eigenaar, UUID id) {
        return zoek(eigenaar, id, "");
    }

    /// For a change: nobody else changes it before this transaction ends.
    Periodeverklaring requireOmTeWijzigen(String eigenaar, UUID id) {
        return zoek(eigenaar, id, " FOR NO KEY UPDATE");
    }

    private Periodeverklaring zoek(String eigenaar, UUID id, String slot) {
        return databank
                .lees(
                        "SELECT * FROM periodeverklaring WHERE eigenaar = ? AND id = ?" + slot,
                        Periodeverklaringen::verklaring,
                        eigenaar,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(VerantwoordingRefused.OnbekendeVerklaring::new);
    }

    /// In the order in which they were made.
    List<Periodeverklaring> lijst(String eigenaar, @Nullable String periode, Slice deel) {
        var sql = new StringBuilder("SELECT * FROM periodeverklaring WHERE eigenaar = ?");
        var waarden = new ArrayList<Object>(List.of(eigenaar));
        if (periode != null) {
            sql.append(" AND periode = ?");
            waarden.add(periode);
        }
        if (!deel.fromStart()) {
            sql.append(" AND id ").append(deel.operator()).append(" ?");
            waarden.add(deel.key(0, UUID::fromString));
        }
        sql.append(" ORDER BY id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return databank.lees(sql.toString(), Periodeverklaringen::verklaring, waarden.toArray());
    }

    /// @return false if another declaration of the same period was first
    boolean voegToe(Periodeverklaring v) {
        return databank.voer(
                        """
                        INSERT INTO periodeverklaring
                            (id, eigenaar, periode, van, tot, trajecten, begonnen, beeindigd, verklaard_op, door)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        v.id(),
                        v.eigenaar(),
                        v.periode().naam(),
                        v.periode().van(),
                        v.periode().tot(),
                        v.aantallen().trajecten(),
                        v.aantallen().begonnen(),
                        v.aantallen().beeindigd(),
                        v.verklaardOp(),
                        v.door())
                == 1;
    }

    void trekIn(Periodeverklaring v, Intrekking act) {
        databank.voer(
                """
                UPDATE periodeverklaring SET ingetrokken_op = ?, ingetrokken_door = ?, ingetrokken_reden = ?
                WHERE eigenaar = ? AND id = ?
                """,
                act.op(),
                act.door(),
                act.reden(),
                v.eigenaar(),
                v.id());
    }

    private static Aantallen aantallen(ResultSet rij) throws SQLException {
        return new Aantallen(
                rij.getLong("trajecten"), rij.getLong("begonnen"), rij.getLong("beeindigd"));
    }

    private static Periodeverklaring verklaring(ResultSet rij) throws SQLException {
        var ingetrokken = Databank.momentOfNiets(rij, "ingetrokken_op");
        return new Periodeverklaring(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar"),
                Periode.lees("", rij.getString("periode")),
                aantallen(rij),
                Databank.moment(rij, "verklaard_op"),
                rij.getString("door"),
                ingetrokken == null
                        ? null
                        : new Intrekking(
                                ingetrokken,
                                rij.getString("ingetrokken_door"),
                                rij.getString("ingetrokken_reden")));
    }
}

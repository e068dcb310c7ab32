package nl.pols.trajectregistratie.persoon;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.pols.trajectregistratie.Databank;

/// The rules of retention that hold for an owner: its own where it laid one down, else the
/// standard.
@ApplicationScoped
class Bewaarregels {

    private final Databank databank;

    Bewaarregels(Databank databank) {
        this.databank = databank;
    }

    /// One per kind of record.
    List<Bewaarregel> geldend(String eigenaar) {
        return databank.lees(
                """
                SELECT DISTINCT ON (soort) * FROM bewaarregel WHERE eigenaar IN (?, '*')
                ORDER BY soort, eigenaar = '*', versie DESC
                """,
                Bewaarregels::regel,
                eigenaar);
    }

    Bewaarregel geldend(String eigenaar, Recordsoort soort) {
        return geldend(eigenaar).stream()
                .filter(r -> r.soort() == soort)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule of retention for " + soort));
    }

    /// A version that another wrote at the same moment under the same number fails on the key.
    void voegToe(Bewaarregel r) {
        databank.voer(
                "INSERT INTO bewaarregel (eigenaar, soort, versie, maanden, grond, door,"
                        + " vastgelegd_op) VALUES (?, ?, ?, ?, ?, ?, ?)",
                r.eigenaar(),
                r.soort().name(),
                r.versie(),
                r.maanden(),
                r.grond(),
                r.door(),
                r.vastgelegdOp());
    }

    private static Bewaarregel regel(ResultSet rij) throws SQLException {
        return new Bewaarregel(
                rij.getString("eigenaar"),
                Recordsoort.valueOf(rij.getString("soort")),
                rij.getInt("versie"),
                rij.getInt("maanden"),
                rij.getString("grond"),
                rij.getString("door"),
                Databank.moment(rij, "vastgelegd_op"));
    }
}

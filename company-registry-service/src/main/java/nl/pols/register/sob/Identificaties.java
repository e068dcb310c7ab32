package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;

/// Guards that no number belongs to two SOBs on one day. The database guards it too, at the end of
/// the transaction and without saying whose it is.
@ApplicationScoped
class Identificaties {
    private final Database database;

    Identificaties(Database database) {
        this.database = database;
    }

    /// Refuses a number that another SOB has on a day of the period. Who asks first with the same
    /// number goes first; in one order for everybody.
    void eisVrij(Map<UUID, List<Feit<Identificatie>>> nieuwe) {
        var beurten = new ArrayList<String>();
        nieuwe.values().stream()
                .flatMap(List::stream)
                .map(Feit::waarde)
                .forEach(n -> beurten.add("identificatie:" + n.soort() + ":" + n.waarde()));
        if (beurten.isEmpty()) {
            return;
        }
        database.wachtOpBeurten(beurten);
        var nummers =
                nieuwe.values().stream()
                        .flatMap(List::stream)
                        .map(f -> f.waarde().waarde())
                        .toArray(String[]::new);
        var bekend = database.vraag(BEKEND, Identificaties::bekende, (Object) nummers);
        nieuwe.forEach((sobId, feiten) -> feiten.forEach(feit -> eisVrij(sobId, feit, bekend)));
    }

    private static final String BEKEND =
            "select sob_id, soort, waarde, lower(geldig) van, upper(geldig) tot from"
                    + " sob_identificatie where waarde = any (?) and upper_inf(bekend)";

    private record Bekende(UUID sobId, Identificatie.Soort soort, String waarde, Geldig geldig) {}

    private static Bekende bekende(ResultSet rij) throws SQLException {
        return new Bekende(
                rij.getObject("sob_id", UUID.class),
                Identificatie.Soort.valueOf(rij.getString("soort")),
                rij.getString("waarde"),
                new Geldig(
                        rij.getObject("van", LocalDate.class),
                        rij.getObject("tot", LocalDate.class)));
    }

    private static void eisVrij(UUID sobId, Feit<Identificatie> feit, List<Bekende> bekend) {
        var nummer = feit.waarde();
        for (var ander : bekend) {
            if (ander.soort() == nummer.soort()
                    && ander.waarde().equals(nummer.waarde())
                    && !ander.sobId().equals(sobId)
                    && ander.geldig().overlapt(feit.geldig())) {
                throw new SobRefused.IdentificatieInGebruik(nummer, ander.sobId());
            }
        }
    }
}

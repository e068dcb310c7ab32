package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;
import nl.pols.register.Feit;

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
    void eisVrij(UUID sobId, List<Feit<Identificatie>> nieuwe) {
        nieuwe.stream()
                .sorted(
                        Comparator.comparing((Feit<Identificatie> f) -> f.waarde().sleutel())
                                .thenComparing(f -> f.waarde().waarde()))
                .forEach(feit -> eisVrij(sobId, feit));
    }

    private void eisVrij(UUID sobId, Feit<Identificatie> feit) {
        var nummer = feit.waarde();
        database.wachtOpBeurt("identificatie:" + nummer.soort() + ":" + nummer.waarde());
        database.vraag(
                        "select sob_id from sob_identificatie where soort = ? and waarde = ? and"
                                + " sob_id <> ? and upper_inf(bekend) and geldig && daterange(?, ?)"
                                + " limit 1",
                        rij -> rij.getObject(1, UUID.class),
                        nummer.soort(),
                        nummer.waarde(),
                        sobId,
                        feit.geldig().van(),
                        feit.geldig().tot())
                .forEach(ander -> {
                    throw new SobRefused.IdentificatieInGebruik(nummer, ander);
                });
    }
}

package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.register.Database;
import nl.pols.register.Geldig;

/// Guards every reference to a labour market region: the code exists, on all days of the period.
@ApplicationScoped
public class Regioverwijzingen {
    private static final String BESTAAT =
            """
            select coalesce(range_agg(geldig) @> daterange(?, ?), false)
            from arbeidsmarktregio where code = ? and upper_inf(bekend)
            """;

    private final Database database;

    Regioverwijzingen(Database database) {
        this.database = database;
    }

    public void controleer(String pointer, String code, Geldig geldig) {
        boolean bestaat =
                database.vraag(BESTAAT, rij -> rij.getBoolean(1), geldig.van(), geldig.tot(), code)
                        .contains(true);
        if (!bestaat) {
            throw new GemeenteRefused.OnbekendeRegio(
                    List.of(
                            new FieldError(
                                    pointer,
                                    "onbekende-arbeidsmarktregio",
                                    "Deze regio bestaat niet op alle dagen van de periode. Gebruik"
                                            + " een code uit /arbeidsmarktregios.")));
        }
    }
}

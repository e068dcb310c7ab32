package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import nl.pols.register.Geldig;
import org.jspecify.annotations.Nullable;

/// Guards every reference to a municipality: the code exists, on all days of the period.
@ApplicationScoped
public class Gemeenteverwijzingen {
    private static final String NOOIT =
            "Deze gemeentecode heeft nooit bestaan. Gebruik een code uit /gemeenten.";

    private final Gebieden gebieden;

    Gemeenteverwijzingen(Gebieden gebieden) {
        this.gebieden = gebieden;
    }

    /// A code, when it is used, and where in the request it stands.
    public record Verwijzing(String pointer, String gemeentecode, Geldig geldig) {}

    /// Refuses all wrong references at once.
    public void controleer(List<Verwijzing> verwijzingen) {
        var levens =
                gebieden.levens(verwijzingen.stream().map(Verwijzing::gemeentecode).toList(), null);
        var fouten = new ArrayList<FieldError>();
        for (var verwijzing : verwijzingen) {
            var leven = levens.get(verwijzing.gemeentecode());
            if (leven == null || !leven.bestaatOp(verwijzing.geldig())) {
                fouten.add(
                        new FieldError(verwijzing.pointer(), "onbekende-gemeente", waarom(leven)));
            }
        }
        if (!fouten.isEmpty()) {
            throw new GemeenteRefused.OnbekendeGemeente(fouten);
        }
    }

    private static String waarom(@Nullable Levensloop leven) {
        if (leven == null) {
            return NOOIT;
        }
        var tot = leven.bestaan().tot();
        var zin =
                new StringBuilder(
                        "Deze gemeente bestaat niet op alle dagen van de periode, maar vanaf "
                                + leven.bestaan().van());
        if (tot != null) {
            zin.append(" tot ").append(tot);
        }
        if (!leven.erin().isEmpty()) {
            zin.append("; eerder waren dit (deels) ")
                    .append(
                            leven.erin().stream()
                                    .map(Overgang::van)
                                    .collect(Collectors.joining(", ")));
        }
        if (!leven.eruit().isEmpty()) {
            zin.append("; daarna werd het ")
                    .append(
                            leven.eruit().stream()
                                    .map(Overgang::naar)
                                    .collect(Collectors.joining(", ")));
        }
        return zin.append(". Splits de periode, of gebruik een code uit /gemeenten.").toString();
    }
}

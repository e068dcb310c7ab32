package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;

/// Guards every reference to a municipality: the code exists, on all days of the period.
@ApplicationScoped
public class Gemeenteverwijzingen {
    private final Gebieden gebieden;

    Gemeenteverwijzingen(Gebieden gebieden) {
        this.gebieden = gebieden;
    }

    /// A code, when it is used, and where in the request it stands.
    public record Verwijzing(String pointer, String gemeentecode, Geldig geldig) {}

    /// Refuses all wrong references at once.
    public void controleer(List<Verwijzing> verwijzingen) {
        var bestaan =
                gebieden.bestaan(verwijzingen.stream().map(Verwijzing::gemeentecode).toList());
        var fouten = new ArrayList<FieldError>();
        for (var verwijzing : verwijzingen) {
            var ongedekt = List.of(verwijzing.geldig());
            for (Feit<String> periode : bestaan) {
                if (periode.waarde().equals(verwijzing.gemeentecode())) {
                    ongedekt =
                            ongedekt.stream()
                                    .flatMap(g -> g.zonder(periode.geldig()).stream())
                                    .toList();
                }
            }
            if (!ongedekt.isEmpty()) {
                fouten.add(
                        new FieldError(
                                verwijzing.pointer(),
                                "onbekende-gemeente",
                                "Deze gemeentecode bestaat niet op alle dagen van de periode."
                                        + " Gebruik een code uit /gemeenten."));
            }
        }
        if (!fouten.isEmpty()) {
            throw new GemeenteRefused.OnbekendeGemeente(fouten);
        }
    }
}

package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.formaat.Kenmerk;

/// A question as it is kept: the keys and values of its query. Asked anew each time, so that it is
/// weighed and counted with what holds then.
@ApplicationScoped
public class Cijfers {
    private static final Set<String> SLEUTELS =
            Set.of("peildatum", "periode", "uitsplitsing", "indeling");

    private final Indicatoren indicatoren;
    private final Vraaglezer vraaglezer;
    private final Uitgang uitgang;

    Cijfers(Indicatoren indicatoren, Vraaglezer vraaglezer, Uitgang uitgang) {
        this.indicatoren = indicatoren;
        this.vraaglezer = vraaglezer;
        this.uitgang = uitgang;
    }

    /// What the answer is now, as a code that is another one if a figure is another one; refused as
    /// the figures themselves are.
    public String stand(String code, Map<String, String> query, Organisatie voor) {
        var uitkomst = uitgang.geef(vraag(code, query), voor);
        return new Kenmerk(uitkomst.waarden().toString()).code();
    }

    private Vraag vraag(String code, Map<String, String> query) {
        var fouten = new ArrayList<FieldError>();
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        query.forEach((sleutel, waarde) -> {
            var dimensie = Dimensie.lees(sleutel).filter(d -> d != Dimensie.PERIODE);
            if (Objects.isNull(waarde)) {
                fouten.add(
                        new FieldError("/vraag/" + sleutel, "leeg", "Laat weg wat u niet vraagt."));
            } else if (dimensie.isPresent()) {
                filters.put(dimensie.get(), waarde);
            } else if (!SLEUTELS.contains(sleutel)) {
                fouten.add(
                        new FieldError(
                                "/vraag/" + sleutel,
                                "onbekend",
                                "Een abonnement kent dit niet: het gaat over de kennis van nu, met"
                                    + " peildatum, periode, uitsplitsing, indeling en filters."));
            }
        });
        if (!fouten.isEmpty()) {
            throw new InvalidInput(List.copyOf(fouten));
        }
        return vraaglezer.lees(
                indicatoren.require(code),
                new Vraaglezer.Ruw(
                        query.get("peildatum"),
                        query.get("periode"),
                        null,
                        query.get("uitsplitsing"),
                        query.get("indeling"),
                        filters));
    }
}

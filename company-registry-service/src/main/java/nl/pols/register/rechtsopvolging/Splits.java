package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import nl.pols.register.sob.Sob;

/// One SOB becomes several, by an allocation key: each municipality goes to one of them, and what
/// has no municipality is divided by shares.
@ApplicationScoped
class Splits {
    private final GaOver gaOver;

    Splits(GaOver gaOver) {
        this.gaOver = gaOver;
    }

    Rechtsopvolging voerUit(Aanvraag.Splitsing splitsing) {
        var overgang = Overgang.van(splitsing);
        var op =
                gaOver.voerUit(
                        overgang,
                        (voorgangers, opvolgers) -> eisSluitend(splitsing, voorgangers.getFirst()));
        return Rechtsopvolging.van(
                splitsing,
                SoortRechtsopvolging.SPLITSING,
                overgang.voorgangerIds(),
                overgang.ontvangerIds(),
                Bijzonderheden.van(splitsing),
                op);
    }

    /// Exactly the municipalities that have something with it on the day or later.
    static void eisSluitend(Aanvraag.Splitsing splitsing, Sob voorganger) {
        var open =
                voorganger.relatiesVanaf(splitsing.ingangsdatum()).stream()
                        .map(r -> r.waarde().gemeentecode())
                        .collect(Collectors.toCollection(TreeSet::new));
        var fouten = new ArrayList<FieldError>();
        for (int i = 0; i < splitsing.verdeelsleutel().size(); i++) {
            var gemeenten = splitsing.verdeelsleutel().get(i).gemeenten();
            for (int g = 0; g < gemeenten.size(); g++) {
                if (!open.remove(gemeenten.get(g))) {
                    fouten.add(
                            new FieldError(
                                    "/verdeelsleutel/%d/gemeenten/%d".formatted(i, g),
                                    "geen-relatie",
                                    "Deze gemeente heeft op of na de ingangsdatum geen relatie met"
                                            + " het bedrijf."));
                }
            }
        }
        if (!open.isEmpty()) {
            fouten.add(
                    new FieldError(
                            "/verdeelsleutel",
                            "gemeente-ontbreekt",
                            "Nog niet verdeeld: %s.".formatted(String.join(", ", open))));
        }
        if (!fouten.isEmpty()) {
            throw new RechtsopvolgingRefused.VerdeelsleutelSluitNiet(fouten);
        }
    }
}

package nl.pols.trajectregistratie.dossier;

import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.trajectregistratie.dossier.Voorschrift.Ernst;

/// What a rule found, and where. Never quotes the value.
public record Bevinding(String pointer, String regel, Ernst ernst, String nl, String en) {

    public boolean isFout() {
        return ernst == Ernst.FOUT;
    }

    static Bevinding van(FieldError fout) {
        return new Bevinding(
                fout.pointer(),
                fout.code(),
                Ernst.FOUT,
                fout.detail(),
                "This value doesn't have the shape that the OpenAPI document asks for.");
    }

    static boolean weigert(List<Bevinding> bevindingen) {
        return bevindingen.stream().anyMatch(Bevinding::isFout);
    }
}

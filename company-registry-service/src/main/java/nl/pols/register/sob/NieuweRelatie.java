package nl.pols.register.sob;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.Dag;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import org.jspecify.annotations.Nullable;

/// A relation with a municipality as it is sent. `geldigTot` is the first day without it.
public record NieuweRelatie(
        @NotNull @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
        Relatie.@NotNull Soort soort,
        @NotNull @Dag LocalDate geldigVan,
        @Nullable @Dag LocalDate geldigTot) {

    /// All of them as facts; refuses all periods without a day at once.
    static List<Feit<Relatie>> feiten(List<NieuweRelatie> relaties) {
        var fouten = new ArrayList<FieldError>();
        for (int i = 0; i < relaties.size(); i++) {
            relaties.get(i).controleer("/relaties/%d".formatted(i), fouten);
        }
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
        return relaties.stream().map(NieuweRelatie::feit).toList();
    }

    void controleer(String pointer, List<FieldError> fouten) {
        if (geldigTot != null && !geldigVan.isBefore(geldigTot)) {
            fouten.add(
                    new FieldError(
                            pointer + "/geldigTot",
                            "einde-voor-begin",
                            "geldigTot ligt na geldigVan: het is de eerste dag zonder deze"
                                    + " relatie."));
        }
    }

    Feit<Relatie> feit() {
        return new Feit<>(new Relatie(gemeentecode, soort), new Geldig(geldigVan, geldigTot));
    }
}

package nl.pols.register.sob;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.Dag;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// A relation with a municipality as it is sent. `geldigTot` is the first day without it.
public record NieuweRelatie(
        @NotNull @Pattern(regexp = "GM[0-9]{4}") String gemeentecode,
        Relatie.@NotNull Soort soort,
        @NotNull @Dag LocalDate geldigVan,
        @Nullable Precisie geldigVanPrecisie,
        @Nullable @Dag LocalDate geldigTot,
        @Nullable @Size(max = 7) List<@NotNull Dienst> diensten) {

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
        controleer(pointer, geldigVan, geldigVanPrecisie, fouten);
    }

    /// A month is told by its first day, and so is a year.
    public static void controleer(
            String pointer,
            LocalDate geldigVan,
            @Nullable Precisie precisie,
            List<FieldError> fouten) {
        if (!Precisie.ofDag(precisie).past(geldigVan)) {
            fouten.add(
                    new FieldError(
                            pointer + "/geldigVan",
                            "datum-past-niet-bij-precisie",
                            "Bij precisie MAAND is de datum de eerste van de maand, bij JAAR 1"
                                    + " januari."));
        }
    }

    Feit<Relatie> feit() {
        return new Feit<>(
                new Relatie(gemeentecode, soort, diensten),
                new Geldig(geldigVan, geldigTot),
                Precisie.ofDag(geldigVanPrecisie));
    }
}

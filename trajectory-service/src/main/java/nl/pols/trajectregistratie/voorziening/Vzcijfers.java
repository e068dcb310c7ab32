package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.trajectregistratie.dossier.Uren;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Provisions, register flags and jobs of one municipality on a day, as known at a moment.
///
/// @param voorzieningen those that run, which are more than the people
/// @param perType by code of the SRG
@Schema(name = "VoorzieningCijfers", example = Vzcijfers.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Vzcijfers(
        LocalDate peildatum,
        @Nullable Instant bekendOp,
        int voorzieningen,
        int personenMetVoorziening,
        Map<String, Integer> perType,
        Register doelgroepregister,
        Banen banenafspraak) {

    static final String VOORBEELD =
            """
            {"peildatum": "2017-12-31", "voorzieningen": 3, "personenMetVoorziening": 2, "perType": {"04": 2, "06": 1},
             "doelgroepregister": {"personen": 5, "gemeentelijk": 4},
             "banenafspraak": {"personen": 2, "gemeentelijk": 2, "banen": 3, "urenPerWeek": 62.00}}
            """;

    /// People with a flag that holds.
    @Schema(name = "DoelgroepregisterCijfers")
    record Register(int personen, int gemeentelijk) {}

    /// People with a flag and a job; jobs and their hours apart, because the agreement counts
    /// hours.
    @Schema(name = "BanenafspraakCijfers")
    record Banen(int personen, int gemeentelijk, int banen, BigDecimal urenPerWeek) {}

    static Vzcijfers van(
            Collection<Voorziening> voorzieningen,
            Collection<Doelgroepregistratie> registraties,
            LocalDate dag,
            @Nullable Instant bekendOp) {
        var lopend = voorzieningen.stream().filter(v -> v.looptOp(dag)).toList();
        Map<String, Integer> perType = new TreeMap<>();
        lopend.forEach(v -> perType.merge(v.type(), 1, Integer::sum));
        var geldig = registraties.stream().filter(r -> r.geldtOp(dag)).toList();
        return new Vzcijfers(
                dag,
                bekendOp,
                lopend.size(),
                (int) lopend.stream().map(Voorziening::deelnemerId).distinct().count(),
                perType,
                new Register(
                        geldig.size(),
                        (int) geldig.stream().filter(Doelgroepregistratie::gemeentelijk).count()),
                banen(geldig, dag));
    }

    private static Banen banen(Collection<Doelgroepregistratie> geldig, LocalDate dag) {
        var werkend =
                geldig.stream()
                        .filter(r -> r.banen().stream().anyMatch(b -> b.looptOp(dag)))
                        .toList();
        var banen =
                werkend.stream()
                        .flatMap(r -> r.banen().stream())
                        .filter(b -> b.looptOp(dag))
                        .toList();
        return new Banen(
                werkend.size(),
                (int) werkend.stream().filter(Doelgroepregistratie::gemeentelijk).count(),
                banen.size(),
                Uren.getal(banen.stream().mapToLong(Doelgroepregistratie.Baan::urenPerWeek).sum()));
    }
}

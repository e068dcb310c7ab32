package nl.pols.trajectregistratie.wsw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.trajectregistratie.register.Overgang;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who employs a person after successions of companies (W2, letter 002). What the company stated is
/// never rewritten: the employment moves with the register, so that a succession that is revoked
/// leaves no trace.
final class Werkgevers {

    private Werkgevers() {}

    /// @param van first day
    /// @param tot first day with the next employer, or without employment
    @Schema(name = "WswWerkgever")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Werkgever(UUID sobId, LocalDate van, @Nullable LocalDate tot) {
        boolean werktOp(LocalDate dag) {
            return !van.isAfter(dag) && (tot == null || tot.isAfter(dag));
        }
    }

    /// From the company that stated it, over those into which it went, as the allocation says.
    static List<Werkgever> van(
            WswDienstverband dienstverband, UUID eigenaar, Collection<Overgang> overgangen) {
        var tot = dienstverband.einde() == null ? null : dienstverband.einde().datum();
        var keten = new ArrayList<Werkgever>();
        UUID huidig = eigenaar;
        LocalDate van = dienstverband.startdatum();
        // as many steps as there are successions: an act can't be followed for ever
        for (int stap = 0; stap < overgangen.size(); stap++) {
            var over = volgende(huidig, dienstverband.gemeentecode(), overgangen);
            if (over.isEmpty() || (tot != null && !over.get().ingangsdatum().isBefore(tot))) {
                break;
            }
            LocalDate dag = over.get().ingangsdatum();
            if (dag.isAfter(van)) {
                keten.add(new Werkgever(huidig, van, dag));
                van = dag;
            }
            huidig = over.get().opvolgerId();
        }
        keten.add(new Werkgever(huidig, van, tot));
        return keten;
    }

    /// The one successor for a municipality: the one to which the act allocates it, else the only
    /// one, else the only one that serves it. None of these: the act says only shares, and the
    /// company states with whom each person goes on.
    static Optional<Overgang> volgende(
            UUID sobId, String gemeentecode, Collection<Overgang> overgangen) {
        var van = overgangen.stream().filter(o -> o.sobId().equals(sobId)).toList();
        var toegedeeld = van.stream().filter(o -> o.toegedeeld().contains(gemeentecode)).toList();
        if (!toegedeeld.isEmpty()) {
            return enige(toegedeeld);
        }
        var vrij = van.stream().filter(o -> o.toegedeeld().isEmpty()).toList();
        return vrij.size() == 1
                ? enige(vrij)
                : enige(vrij.stream().filter(o -> o.bediend().contains(gemeentecode)).toList());
    }

    /// All that could be next: what an end may name.
    static List<UUID> mogelijk(UUID sobId, String gemeentecode, Collection<Overgang> overgangen) {
        return volgende(sobId, gemeentecode, overgangen)
                .map(o -> List.of(o.opvolgerId()))
                .orElseGet(() ->
                        overgangen.stream()
                                .filter(o -> o.sobId().equals(sobId))
                                .map(Overgang::opvolgerId)
                                .toList());
    }

    private static Optional<Overgang> enige(List<Overgang> van) {
        return van.size() == 1 ? Optional.of(van.getFirst()) : Optional.empty();
    }
}

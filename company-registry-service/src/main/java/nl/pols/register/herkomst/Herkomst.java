package nl.pols.register.herkomst;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.register.rechtsopvolging.SoortRechtsopvolging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where an SOB came from and what became of it: the SOBs that can be reached over successions, and
/// the successions between them. A graph and not a tree: two branches of a split may merge again.
/// Never with a cycle (`V30__herkomst_aandelen.sql`).
@Schema(
        name = "Herkomst",
        requiredProperties = {"sobId", "bedrijven", "opvolgingen"},
        example =
                """
                {"sobId": "0193a1f0-0001-7000-8000-000000000001",
                 "bedrijven": [
                   {"sobId": "0193a1f0-0001-7000-8000-000000000001", "naam": "Dukdalf",
                    "rol": "ZELF", "stappen": 0, "geldigVan": "1998-01-01",
                    "geldigTot": "2015-01-01"},
                   {"sobId": "0193a1f0-0001-7000-8000-000000000004", "naam": "Stroomopwaarts",
                    "rol": "OPVOLGER", "stappen": 1, "geldigVan": "2015-01-01"}],
                 "opvolgingen": [
                   {"rechtsopvolgingId": "0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
                    "soort": "FUSIE", "ingangsdatum": "2015-01-01",
                    "voorgangerId": "0193a1f0-0001-7000-8000-000000000001",
                    "opvolgerId": "0193a1f0-0001-7000-8000-000000000004", "aandeel": 10000}]}
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Herkomst(
        UUID sobId,
        @Nullable LocalDate geldigOp,
        @Nullable Instant bekendOp,
        List<Bedrijf> bedrijven,
        List<Opvolging> opvolgingen) {

    /// Whether an SOB is the one asked for, came before it, or after it.
    @Schema(name = "RolInHerkomst")
    enum Rol {
        VOORGANGER,
        ZELF,
        OPVOLGER
    }

    /// An SOB in the graph.
    ///
    /// @param stappen the least number of successions between it and the SOB asked for
    @Schema(
            name = "BedrijfInHerkomst",
            requiredProperties = {"sobId", "naam", "rol", "stappen"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bedrijf(
            UUID sobId,
            String naam,
            Rol rol,
            int stappen,
            @Nullable LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {

        private Bedrijf opPlaats(Rol nieuweRol, int aantalStappen) {
            return new Bedrijf(sobId, naam, nieuweRol, aantalStappen, geldigVan, geldigTot);
        }
    }

    /// One SOB went over into another.
    ///
    /// @param aandeel ten-thousandths of what has no municipality of its own
    /// @param gemeenten which municipalities went along; absent: all of them
    @Schema(
            name = "OpvolgingInHerkomst",
            requiredProperties = {
                "rechtsopvolgingId",
                "soort",
                "ingangsdatum",
                "voorgangerId",
                "opvolgerId",
                "aandeel"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opvolging(
            UUID rechtsopvolgingId,
            SoortRechtsopvolging soort,
            LocalDate ingangsdatum,
            UUID voorgangerId,
            UUID opvolgerId,
            int aandeel,
            @Nullable List<String> gemeenten) {}

    /// Gives every SOB its place as seen from the one asked for, predecessors first.
    Herkomst geordend() {
        var voor = afstanden(Opvolging::opvolgerId, Opvolging::voorgangerId);
        var na = afstanden(Opvolging::voorgangerId, Opvolging::opvolgerId);
        var opPlaats =
                bedrijven.stream()
                        .map(b ->
                                b.sobId().equals(sobId)
                                        ? b.opPlaats(Rol.ZELF, 0)
                                        : Optional.ofNullable(voor.get(b.sobId()))
                                                .map(n -> b.opPlaats(Rol.VOORGANGER, n))
                                                .orElseGet(() ->
                                                        b.opPlaats(
                                                                Rol.OPVOLGER,
                                                                na.getOrDefault(b.sobId(), 0))))
                        .sorted(
                                Comparator.comparing(Bedrijf::rol)
                                        .thenComparing(Bedrijf::stappen)
                                        .thenComparing(b -> b.sobId().toString()))
                        .toList();
        return new Herkomst(sobId, geldigOp, bekendOp, opPlaats, opvolgingen);
    }

    private Map<UUID, Integer> afstanden(
            Function<Opvolging, UUID> van, Function<Opvolging, UUID> naar) {
        var buren = new HashMap<UUID, List<UUID>>();
        for (Opvolging o : opvolgingen) {
            buren.computeIfAbsent(van.apply(o), id -> new ArrayList<>()).add(naar.apply(o));
        }
        var afstanden = new HashMap<>(Map.of(sobId, 0));
        var wachtrij = new ArrayDeque<>(List.of(sobId));
        while (!wachtrij.isEmpty()) {
            var hier = wachtrij.remove();
            for (UUID buur : buren.getOrDefault(hier, List.of())) {
                if (afstanden.putIfAbsent(buur, afstanden.getOrDefault(hier, 0) + 1) == null) {
                    wachtrij.add(buur);
                }
            }
        }
        return afstanden;
    }
}

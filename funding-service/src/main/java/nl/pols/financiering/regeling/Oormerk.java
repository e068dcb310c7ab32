package nl.pols.financiering.regeling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Means for one purpose that lie in several schemes: the 36 million for people with a limitation
/// is part of the RMT means and of the municipal budget (letter 001). Invariant: an earmark adds no
/// money; a marked part of a marked tranche counts once.
@Schema(
        name = "Oormerk",
        requiredProperties = {"code", "totaalCents", "tranches"},
        examples = Voorbeelden.OORMERK)
public record Oormerk(String code, long totaalCents, List<Bijdrage> tranches) {

    /// What one tranche adds to the earmark.
    @Schema(name = "OormerkBijdrage")
    public record Bijdrage(UUID regelingId, UUID trancheId, int jaar, long bedragCents) {}

    /// @param tranches all tranches with an earmark
    static List<Oormerk> van(List<Tranche> tranches) {
        var perCode =
                tranches.stream()
                        .collect(
                                Collectors.groupingBy(
                                        tranche -> String.valueOf(tranche.oormerk()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return perCode.entrySet().stream()
                .map(entry -> van(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Oormerk van(String code, List<Tranche> gemerkt) {
        Set<UUID> ids = new HashSet<>();
        gemerkt.forEach(tranche -> ids.add(tranche.trancheId()));
        var bijdragen =
                gemerkt.stream()
                        .filter(tranche -> !ids.contains(tranche.onderdeelVan()))
                        .map(tranche ->
                                new Bijdrage(
                                        tranche.regelingId(),
                                        tranche.trancheId(),
                                        tranche.jaar(),
                                        tranche.bedragCents()))
                        .toList();
        long totaal = bijdragen.stream().mapToLong(Bijdrage::bedragCents).sum();
        return new Oormerk(code, totaal, bijdragen);
    }
}

package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The supplementary social package as granted and partly spent: the free means over all
/// municipalities by size, those of the RMTs over labour market regions, UWV and social partners.
/// Letter 001 found the means underused, so nobody spends everything.
public final class Pakket {
    private static final String IDS = "toekenning";
    private static final double SPENDS = 0.5;

    private final List<Toekenning> grants = new ArrayList<>();
    private final List<Gemeente> gemeenten;
    private final Map<String, Double> sizes;
    private final Landschap landschap;
    private final String seed;
    private final Lot lot;

    Pakket(
            List<Gemeente> gemeenten,
            Map<String, Double> sizes,
            Landschap landschap,
            long seed,
            Lot lot) {
        this.gemeenten = gemeenten;
        this.sizes = sizes;
        this.landschap = landschap;
        this.seed = Long.toString(seed);
        this.lot = lot;
        Brief001Regelingen.GEMEENTEN.tranches().forEach(t -> overGemeenten(t, t.bedragCents()));
        regionalTeams();
        overGemeenten(Brief001Regelingen.IMPULS_REST, Brief001Regelingen.IMPULS_REST.bedragCents());
    }

    public List<Regeling> regelingen() {
        return Brief001Regelingen.all();
    }

    public List<Toekenning> toekenningen() {
        return List.copyOf(grants);
    }

    private void overGemeenten(Regeling.Tranche tranche, long cents) {
        long[] parts = Verdeling.of(cents, weights());
        for (int i = 0; i < parts.length; i++) {
            grant(tranche, "GEMEENTE", gemeenten.get(i).code(), parts[i]);
        }
    }

    private double[] weights() {
        return gemeenten.stream().mapToDouble(g -> sizes.getOrDefault(g.code(), 1.0)).toArray();
    }

    /// What is not set apart for *werkfitbehoud* goes to the parties that work together in the
    /// teams.
    private void regionalTeams() {
        Regeling.Tranche main = Brief001Regelingen.RMT_2022;
        Regeling.Tranche part = Brief001Regelingen.WERKFITBEHOUD;
        long rest = main.bedragCents() - part.bedragCents();
        long[] shares = Verdeling.of(rest, new double[] {0.25, 0.10, 0.10, 0.55});
        grant(main, "UWV", "UWV", shares[0]);
        grant(main, "SOCIALE_PARTNER", "WERKGEVERS", shares[1]);
        grant(main, "SOCIALE_PARTNER", "WERKNEMERS", shares[2]);
        overRegions(main, shares[3]);
        overRegions(part, part.bedragCents());
    }

    private void overRegions(Regeling.Tranche tranche, long cents) {
        String[] regions =
                gemeenten.stream().map(Gemeente::regio).distinct().sorted().toArray(String[]::new);
        double[] weights =
                Arrays.stream(regions)
                        .mapToDouble(region ->
                                gemeenten.stream()
                                        .filter(g -> g.regio().equals(region))
                                        .mapToDouble(g -> sizes.getOrDefault(g.code(), 1.0))
                                        .sum())
                        .toArray();
        long[] parts = Verdeling.of(cents, weights);
        for (int i = 0; i < parts.length; i++) {
            grant(tranche, "RMT", regions[i], parts[i]);
        }
    }

    private void grant(Regeling.Tranche tranche, String kind, String code, long cents) {
        LocalDate date = LocalDate.of(tranche.jaar(), 3, 1).plusDays(lot.below(28));
        UUID id = Sleutel.of(IDS, seed, tranche.id().toString(), kind, code);
        // the impulse asks for a person with every expenditure, and a made-up sector has none
        boolean spends =
                kind.equals("GEMEENTE")
                        && tranche.jaar() < 2022
                        && !tranche.equals(Brief001Regelingen.IMPULS_REST)
                        && lot.chance(SPENDS);
        grants.add(
                new Toekenning(
                        id,
                        tranche.id(),
                        kind,
                        code,
                        cents,
                        date,
                        spends ? List.of(spent(id, code, cents, date)) : List.of()));
    }

    private Toekenning.Besteding spent(UUID id, String code, long cents, LocalDate granted) {
        LocalDate date = granted.plusDays(60 + lot.below(180));
        boolean bySob = lot.chance(0.6);
        return new Toekenning.Besteding(
                Sleutel.of("besteding", id.toString()),
                Math.max(1, Math.round(cents * (0.3 + 0.6 * lot.uniform()))),
                date,
                bySob ? landschap.serving(code, date, 0) : null,
                bySob
                        ? "Dienstverlening door het sociaal ontwikkelbedrijf"
                        : "Eigen dienstverlening");
    }
}

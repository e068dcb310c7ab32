package nl.pols.cli.sector.simulatie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A whole synthetic sector. The same seed, years and size give the same sector, to the byte.
public final class Sector {
    private final long seed;
    private final Jaren jaren;
    private final List<Gemeente> gemeenten;
    private final Landschap landschap;
    private final Pakket pakket;
    private final Uitvraag uitvraag;
    private final List<Exploitatieopgave> exploitatieopgaven;
    private final Map<String, List<Traject>> trajecten;
    private final Dossiers dossiers;

    private Sector(List<Gemeente> gemeenten, long seed, Jaren jaren, double omvang) {
        Lot lot = new Lot(seed);
        this.seed = seed;
        this.jaren = jaren;
        this.gemeenten = List.copyOf(gemeenten);
        Map<String, Double> sizes = Inwoners.of(gemeenten, lot.apart());
        this.landschap = new Landschap(gemeenten, lot.apart());
        Instroom instroom = new Instroom(omvang, lot.apart());
        List<Zaak> cases =
                new Trajectsimulatie(landschap, sizes, gemeenten, jaren, lot.apart()).run(instroom);
        var bsns = new BsnReeks();
        this.trajecten = deliveries(gemeenten, Uitdunning.apply(cases, omvang, lot.apart()), bsns);
        this.pakket = new Pakket(gemeenten, sizes, landschap, seed, lot.apart());
        this.uitvraag = new Uitvraag(gemeenten, landschap.sobs(), new Lot(seed));
        this.exploitatieopgaven = new Exploitaties(landschap, sizes, lot.apart()).of(jaren, seed);
        this.dossiers =
                Dossiers.simuleer(
                        gemeenten, sizes, landschap, jaren.laatsteDag(), omvang, bsns, lot.apart());
    }

    /// @param omvang 1 for the size of the letters, 0.1 for a tenth of the trajectories
    public static Sector simuleer(List<Gemeente> gemeenten, long seed, Jaren jaren, double omvang) {
        return new Sector(gemeenten, seed, jaren, omvang);
    }

    /// Per municipality its trajectories in order of start, so that a predecessor comes before its
    /// follow-up.
    private static Map<String, List<Traject>> deliveries(
            List<Gemeente> gemeenten, List<Zaak> cases, BsnReeks bsns) {
        for (int i = 0; i < cases.size(); i++) {
            Zaak zaak = cases.get(i);
            zaak.registratienummer = "SYN-%d-%06d".formatted(zaak.start.getYear(), i + 1);
        }
        var perGemeente = new TreeMap<String, List<Zaak>>();
        gemeenten.forEach(g -> perGemeente.put(g.code(), new ArrayList<>()));
        cases.forEach(z ->
                perGemeente
                        .computeIfAbsent(z.deelnemer.gemeente.code(), _ -> new ArrayList<>())
                        .add(z));
        var deliveries = new TreeMap<String, List<Traject>>();
        perGemeente.forEach((code, own) ->
                deliveries.put(code, own.stream().map(z -> z.traject(bsns)).toList()));
        return deliveries;
    }

    public long seed() {
        return seed;
    }

    public Jaren jaren() {
        return jaren;
    }

    public List<Gemeente> gemeenten() {
        return gemeenten;
    }

    public Landschap landschap() {
        return landschap;
    }

    public Uitvraag uitvraag() {
        return uitvraag;
    }

    public Pakket pakket() {
        return pakket;
    }

    public List<Exploitatieopgave> exploitatieopgaven() {
        return exploitatieopgaven;
    }

    public Dossiers dossiers() {
        return dossiers;
    }

    /// Trajectories by gemeentecode, in order of code.
    public Map<String, List<Traject>> trajecten() {
        return trajecten;
    }

    public int aantalTrajecten() {
        return trajecten.values().stream().mapToInt(List::size).sum();
    }
}

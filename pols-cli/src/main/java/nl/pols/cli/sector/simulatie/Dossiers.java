package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What municipalities and companies tell beside trajectories: sheltered work with its numbers, the
/// Wsw, the register of the jobs agreement and provisions. People go by one number in all of it.
public record Dossiers(
        List<Beschutdossier> beschutWerk,
        List<Beschutaantal> aantallen,
        List<Wswdienstverband> wsw,
        List<Doelgroepregistratie> doelgroep,
        List<Voorziening> voorzieningen) {

    /// The closed group of the Wsw and the register of the jobs agreement are larger than
    /// everything else together: of them one in so many is simulated.
    public static final int EEN_OP = 10;

    static Dossiers simuleer(
            List<Gemeente> gemeenten,
            Map<String, Double> sizes,
            Landschap landschap,
            LocalDate laatsteDag,
            double omvang,
            BsnReeks bsns,
            Lot lot) {
        List<Beschutzaak> zaken =
                new Beschutsimulatie(
                                keuze(gemeenten, sizes, lot),
                                landschap,
                                laatsteDag,
                                omvang,
                                lot.apart())
                        .run();
        List<Beschutaantal> aantallen =
                Beschutaantal.verdeeld(gemeenten, sizes, laatsteDag.getYear(), omvang);
        Beschutaantal.biedAnders(zaken, aantallen, laatsteDag, lot.apart());
        List<Beschutdossier> beschut =
                zaken.stream().map(zaak -> zaak.dossier(bsns, laatsteDag)).toList();
        double deel = omvang / EEN_OP;
        List<Wswdienstverband> wsw =
                new Wswsimulatie(
                                keuze(gemeenten, sizes, lot),
                                landschap,
                                laatsteDag,
                                deel,
                                lot.apart())
                        .run(bsns);
        List<Doelgroepregistratie> banen =
                new Banensimulatie(keuze(gemeenten, sizes, lot), laatsteDag, deel, lot.apart())
                        .run(zaken, bsns);
        List<Voorziening> voorzieningen =
                new Voorzieningsimulatie(
                                keuze(gemeenten, sizes, lot), laatsteDag, omvang, bsns, lot.apart())
                        .run(beschut, banen);
        return new Dossiers(beschut, aantallen, wsw, banen, voorzieningen);
    }

    /// The numbers of sheltered work as they are published, a year at a time.
    public SortedMap<Integer, List<Beschutaantal>> aantallenPerJaar() {
        return aantallen.stream()
                .collect(
                        Collectors.groupingBy(
                                Beschutaantal::jaar, TreeMap::new, Collectors.toList()));
    }

    private static Gemeentekeuze keuze(
            List<Gemeente> gemeenten, Map<String, Double> sizes, Lot lot) {
        return new Gemeentekeuze(gemeenten, sizes, lot.apart());
    }
}

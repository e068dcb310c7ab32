package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.vorm.Dimensie;

/// A release of the size of the sector: 342 municipalities of very different sizes in 35 regions,
/// 90 companies, persons by benefit, distance and target group in the shares that the simulated
/// sector has. Nothing in it is real.
public final class Sectorrelease {
    public static final int GEBIED = 0;
    public static final int SOB = 1;
    public static final int UITKERING = 2;
    public static final int AFSTAND = 3;
    public static final int DOELGROEP = 4;

    private static final int REGIOS = 35;
    private static final int GEMEENTEN = 342;
    private static final int SOBS = 90;
    private static final int GROTE = 19;
    private static final List<String> UITKERINGEN =
            List.of("PARTICIPATIEWET", "IOAW", "IOAZ", "WAJONG", "WIA", "WW");
    private static final double[] UITKERINGDEEL = {0.900, 0.025, 0.005, 0.025, 0.030, 0.015};
    private static final List<String> AFSTANDEN = List.of("KLEIN", "MIDDEL", "GROOT", "ZEER_GROOT");
    private static final double[] AFSTANDDEEL = {0.20, 0.40, 0.28, 0.12};
    private static final List<String> DOELGROEPEN = List.of("BANENAFSPRAAK", "BESCHUT", "OVERIG");
    private static final double[] DOELGROEPDEEL = {0.22, 0.03, 0.75};

    private final Random random;

    private Sectorrelease(long zaad) {
        random = new Random(zaad);
    }

    public static Proefrelease van(long zaad, int personen, List<Set<Integer>> tabellen) {
        return new Sectorrelease(zaad).maak(personen, tabellen);
    }

    private Proefrelease maak(int personen, List<Set<Integer>> tabellen) {
        var gebieden = new TreeMap<String, String>();
        var sobs = new ArrayList<String>();
        var gemeenten = new ArrayList<String>();
        for (int r = 0; r < REGIOS; r++) {
            gebieden.put("AM%02d".formatted(r), "NL");
        }
        for (int g = 0; g < GEMEENTEN; g++) {
            gemeenten.add("GM%04d".formatted(g));
            gebieden.put(gemeenten.getLast(), "AM%02d".formatted(g * REGIOS / GEMEENTEN));
        }
        for (int s = 0; s < SOBS; s++) {
            sobs.add("SOB%02d".formatted(s));
        }
        var dimensies =
                List.of(
                        Dimensie.boom("gebied", "NL", gebieden),
                        Dimensie.plat("sob", "ALLE", sobs),
                        Dimensie.boom("uitkering", "TOTAAL", uitkeringen()),
                        Dimensie.boom(
                                "afstand",
                                "TOTAAL",
                                Map.of(
                                        "KORT", "TOTAAL",
                                        "LANG", "TOTAAL",
                                        "KLEIN", "KORT",
                                        "MIDDEL", "KORT",
                                        "GROOT", "LANG",
                                        "ZEER_GROOT", "LANG")),
                        Dimensie.plat("doelgroep", "TOTAAL", DOELGROEPEN));
        return new Proefrelease(dimensies, trek(personen, gemeenten), tabellen, true);
    }

    private static Map<String, String> uitkeringen() {
        var uitkeringen = new TreeMap<String, String>();
        UITKERINGEN.forEach(code -> uitkeringen.put(code, "OVERIG"));
        uitkeringen.put("PARTICIPATIEWET", "TOTAAL");
        uitkeringen.put("OVERIG", "TOTAAL");
        return uitkeringen;
    }

    private Map<List<String>, Long> trek(int personen, List<String> gemeenten) {
        var omvang = new double[GEMEENTEN];
        double samen = 0;
        for (int g = 0; g < GEMEENTEN; g++) {
            double groot = g % (GEMEENTEN / GROTE) == 0 ? 5 + random.nextDouble() * 10 : 1;
            omvang[g] = groot * Math.exp(0.55 * random.nextGaussian());
            samen += omvang[g];
        }
        Map<List<String>, Long> aantallen = new LinkedHashMap<>();
        for (int g = 0; g < GEMEENTEN; g++) {
            long hier = Math.round(personen * omvang[g] / samen);
            int sob = g * SOBS / GEMEENTEN;
            for (long i = 0; i < hier; i++) {
                int bij = g % 5 == 0 && random.nextInt(10) < 3 ? (sob + 1) % SOBS : sob;
                aantallen.merge(
                        List.of(
                                gemeenten.get(g),
                                "SOB%02d".formatted(bij),
                                kies(UITKERINGEN, UITKERINGDEEL),
                                kies(AFSTANDEN, AFSTANDDEEL),
                                kies(DOELGROEPEN, DOELGROEPDEEL)),
                        1L,
                        Long::sum);
            }
        }
        return aantallen;
    }

    private String kies(List<String> codes, double[] delen) {
        double u = random.nextDouble();
        int i = 0;
        while (i < delen.length - 1 && u >= delen[i]) {
            u -= delen[i];
            i++;
        }
        return codes.get(i);
    }
}

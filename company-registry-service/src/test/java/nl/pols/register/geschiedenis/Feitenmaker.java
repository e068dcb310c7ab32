package nl.pols.register.geschiedenis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Facts of every kind for a history: some new, some a correction of what is there, with an end or
/// until further notice, and with a first day that is known more or less exactly.
final class Feitenmaker {
    static final List<String> GEMEENTEN = List.of("GM0268", "GM0225", "GM0363", "GM0599", "GM0518");
    static final List<String> SOORTEN = List.of("GR_DEELNEMER", "INKOOP");

    private static final List<String> VORMEN = List.of("OPENBAAR_LICHAAM", "NV", "BV", "STICHTING");
    private static final List<String> TAKEN = List.of("ALLEEN_WSW", "WSW_EN_BESCHUT_WERK", "BREED");
    private static final List<String> DIENSTEN = List.of("WSW", "BESCHUT_WERK", "DETACHERING");

    private final long eersteNummer;
    private final boolean metNummers;
    private int nummers;

    /// @param zaad no two histories use the same numbers, unless very many run at once
    Feitenmaker(long zaad) {
        metNummers = true;
        eersteNummer = 10_000_000L + Math.floorMod(zaad, 80_000L) * 1_000;
    }

    private Feitenmaker() {
        metNummers = false;
        eersteNummer = 0;
    }

    /// A number belongs to one SOB at a time, also to one of two worlds.
    static Feitenmaker zonderNummers() {
        return new Feitenmaker();
    }

    static String dag(Random kans) {
        return LocalDate.of(2010, 1, 1).plusDays(30L * kans.nextInt(120)).toString();
    }

    /// @param nu what is told about the SOB now, for a correction of it
    Map<String, Object> feit(Random kans, Wereld.Antwoord nu) {
        var feit = new LinkedHashMap<String, Object>();
        periode(feit, kans);
        switch (metNummers ? kans.nextInt(10) : kans.nextInt(9)) {
            case 0 -> waarde(feit, "RECHTSVORM", "rechtsvorm", kies(VORMEN, kans));
            case 1 -> waarde(feit, "ZETEL", "zetelGemeentecode", kies(GEMEENTEN, kans));
            case 2 -> waarde(feit, "TAAKOMVANG", "taakomvang", kies(TAKEN, kans));
            case 3 -> feit.put("soort", "CEDRISLIDMAATSCHAP");
            case 4 -> waarde(feit, "FUNCTIONALITEIT", "functionaliteit", "DETACHERINGSFACILITEIT");
            case 5 -> waarde(feit, "RELATIE", "relatie", band(kans));
            case 6 -> waarde(feit, "BETROKKENHEID", "betrokkenheid", antwoord(kans));
            case 7 -> begin(feit, kans);
            case 8 -> spelling(feit, kans, nu);
            default -> waarde(feit, "IDENTIFICATIE", "identificatie", nummer(kans));
        }
        feit.put("reden", "Gebleken bij nazien.");
        return feit;
    }

    private static void periode(Map<String, Object> feit, Random kans) {
        var van = LocalDate.parse(dag(kans));
        switch (kans.nextInt(4)) {
            case 0 -> {
                van = van.withDayOfMonth(1);
                feit.put("geldigVanPrecisie", "MAAND");
            }
            case 1 -> {
                van = van.withDayOfYear(1);
                feit.put("geldigVanPrecisie", "JAAR");
            }
            default -> {}
        }
        feit.put("geldigVan", van.toString());
        if (kans.nextInt(3) == 0) {
            feit.put("geldigTot", van.plusDays(1L + kans.nextInt(900)).toString());
        }
    }

    private static void waarde(Map<String, Object> feit, String soort, String veld, Object waarde) {
        feit.put("soort", soort);
        feit.put(veld, waarde);
    }

    /// Another first day of the life, before or after what began since.
    private static void begin(Map<String, Object> feit, Random kans) {
        feit.put("soort", "BESTAAN");
        feit.put("geldigVan", LocalDate.of(2009, 1, 1).plusDays(kans.nextInt(800)).toString());
        feit.remove("geldigVanPrecisie");
        feit.remove("geldigTot");
    }

    private static void spelling(Map<String, Object> feit, Random kans, Wereld.Antwoord nu) {
        var namen = nu.json().path("namen");
        waarde(feit, "NAAM", "naam", "Fictief, beter gespeld " + kans.nextInt(1_000));
        feit.put("geldigVan", namen.get(kans.nextInt(namen.size())).path("geldigVan").asText());
        feit.remove("geldigVanPrecisie");
        feit.remove("geldigTot");
    }

    private Map<String, Object> nummer(Random kans) {
        if (nummers == 0 || kans.nextBoolean()) {
            nummers++;
        }
        long waarde = eersteNummer + 1 + kans.nextInt(nummers);
        return Map.of("soort", "KVK", "waarde", Long.toString(waarde));
    }

    private static Map<String, Object> antwoord(Random kans) {
        return kans.nextBoolean()
                ? Map.of("onderwerp", "IMPULS_BANENAFSPRAAK", "betrokken", kans.nextBoolean())
                : Map.of("onderwerp", "RMT", "betrokken", true, "arbeidsmarktregio", "AM12");
    }

    private static Map<String, Object> band(Random kans) {
        return Map.of(
                "gemeentecode",
                kies(GEMEENTEN, kans),
                "soort",
                kies(SOORTEN, kans),
                "diensten",
                DIENSTEN.subList(0, kans.nextInt(DIENSTEN.size() + 1)));
    }

    private static <T> T kies(List<T> uit, Random kans) {
        return uit.get(kans.nextInt(uit.size()));
    }
}

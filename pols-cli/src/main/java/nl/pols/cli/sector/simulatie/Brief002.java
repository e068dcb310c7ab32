package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The companies that the letter of June 2019 (002) names: seven renames and one merger of three.
/// The letter gives names and towns; the dates here are plausible, not sourced, and all lie before
/// it. Everything else that the simulator says about these companies is invented.
final class Brief002 {
    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2016, 1, 1);

    private record Rename(String old, String now, LocalDate from, List<String> gemeenten) {}

    private record Predecessor(String naam, String gemeente) {}

    // Lucrato's three municipalities: Staatscourant 2017, 74291. The others: the town in the
    // letter.
    private static final List<Rename> RENAMES =
            List.of(
                    rename("Sallcon", "Konnekted", 2018, "GM0150"),
                    rename("Breed", "Werkbedrijf Rijk van Nijmegen", 2017, "GM0268"),
                    rename("Atlant-groep", "Senzer", 2016, "GM0794"),
                    rename("Felua", "Lucrato", 2018, "GM0200", "GM0232", "GM0246"),
                    rename("Wedeo", "Laborijn", 2017, "GM0222"),
                    rename("SWA", "Rijnvicus", 2018, "GM0484"),
                    rename("!GO", "Midzuid", 2019, "GM0826"));
    private static final List<Predecessor> MERGED =
            List.of(
                    new Predecessor("Dukdalf", "GM0556"),
                    new Predecessor("TBV", "GM0622"),
                    new Predecessor("BGS", "GM0606"));

    private Brief002() {}

    static void addTo(List<Sob> sobs, List<Rechtsopvolging> successions) {
        for (Rename rename : RENAMES) {
            Sob sob = sob(rename.old, rename.gemeenten);
            sobs.add(sob);
            successions.add(
                    new Rechtsopvolging.Naamswijziging(
                            Sleutel.of("naamswijziging", rename.now),
                            rename.from,
                            sob.id(),
                            rename.now));
        }
        merge(sobs, successions);
    }

    private static void merge(List<Sob> sobs, List<Rechtsopvolging> successions) {
        var ids = new ArrayList<UUID>();
        var relaties = new ArrayList<Sob.Relatie>();
        for (Predecessor predecessor : MERGED) {
            Sob sob = sob(predecessor.naam, List.of(predecessor.gemeente));
            sobs.add(sob.until(MERGER.minusDays(1)));
            ids.add(sob.id());
            relaties.add(new Sob.Relatie(predecessor.gemeente, "GR_DEELNEMER", MERGER));
        }
        String name = "Stroomopwaarts";
        Sob successor =
                new Sob(
                        Sleutel.of("sob", name),
                        name,
                        Rechtsvorm.OPENBAAR_LICHAAM,
                        "GM0606",
                        false,
                        false,
                        MERGER,
                        null,
                        relaties);
        sobs.add(successor);
        successions.add(
                new Rechtsopvolging.Fusie(Sleutel.of("fusie", name), MERGER, ids, successor));
    }

    private static Sob sob(String name, List<String> gemeenten) {
        var relaties =
                gemeenten.stream().map(g -> new Sob.Relatie(g, "GR_DEELNEMER", BEGIN)).toList();
        return new Sob(
                Sleutel.of("sob", name),
                name,
                Rechtsvorm.OPENBAAR_LICHAAM,
                gemeenten.getFirst(),
                false,
                true,
                BEGIN,
                null,
                relaties);
    }

    private static Rename rename(String old, String now, int year, String... gemeenten) {
        return new Rename(old, now, LocalDate.of(year, 1, 1), List.of(gemeenten));
    }
}

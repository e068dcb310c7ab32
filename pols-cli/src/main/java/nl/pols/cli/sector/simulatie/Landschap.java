package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which companies there are, which municipality each one serves, and who succeeded whom. Every
/// municipality is served on every day: by a company of letter 002 in the towns it names, by a
/// fictional one of its labour market region elsewhere. Some also buy from a neighbour.
public final class Landschap {
    static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);

    /// Inside the year over which the letter's flows are counted, so that a roll-up to the
    /// successor shows.
    static final LocalDate FICTIONAL_MERGER = LocalDate.of(2021, 7, 1);

    private static final double GEMEENTEN_PER_SOB = 3.75;
    private static final double ALSO_BUYS = 0.08;

    private final List<Sob> sobs = new ArrayList<>();
    private final List<Rechtsopvolging> successions = new ArrayList<>();
    private final Map<String, List<Sob>> perGemeente = new LinkedHashMap<>();

    Landschap(List<Gemeente> gemeenten, Lot lot) {
        Brief002.addTo(sobs, successions);
        fictional(gemeenten, lot.apart(), new Namen(lot.apart()));
        sobs.forEach(sob -> sob.relaties().forEach(relatie -> serves(sob, relatie)));
    }

    private void serves(Sob sob, Sob.Relatie relatie) {
        List<Sob> serving =
                perGemeente.computeIfAbsent(relatie.gemeentecode(), _ -> new ArrayList<>());
        if (relatie.soort().equals("INKOOP")) {
            serving.addLast(sob);
        } else {
            serving.addFirst(sob);
        }
    }

    public List<Sob> sobs() {
        return List.copyOf(sobs);
    }

    public List<Rechtsopvolging> rechtsopvolgingen() {
        return List.copyOf(successions);
    }

    /// The company that starts a trajectory for a municipality on a day; `share` in [0, 1) divides
    /// the cases when the municipality also buys elsewhere: its own company gets most.
    UUID serving(String gemeentecode, LocalDate day, double share) {
        List<Sob> living =
                perGemeente.getOrDefault(gemeentecode, List.of()).stream()
                        .filter(sob -> sob.exists(day))
                        .toList();
        if (living.isEmpty()) {
            throw new IllegalStateException("Nobody serves %s on %s".formatted(gemeentecode, day));
        }
        return living.get(share < 0.8 ? 0 : living.size() - 1).id();
    }

    private void fictional(List<Gemeente> gemeenten, Lot lot, Namen namen) {
        List<String> taken =
                sobs.stream()
                        .flatMap(s -> s.relaties().stream())
                        .map(r -> r.gemeentecode())
                        .toList();
        var regions = new LinkedHashMap<String, List<Gemeente>>();
        gemeenten.stream()
                .filter(g -> !taken.contains(g.code()))
                .forEach(g -> regions.computeIfAbsent(g.regio(), _ -> new ArrayList<>()).add(g));
        boolean merged = false;
        for (List<Gemeente> region : regions.values()) {
            List<Sob> companies = companies(region, lot, namen);
            if (!merged && companies.size() >= 3) {
                merge(companies, namen);
                merged = true;
            }
            sobs.addAll(companies);
        }
    }

    private static List<Sob> companies(List<Gemeente> region, Lot lot, Namen namen) {
        lot.shuffle(region);
        int count = (int) Math.max(1, Math.round(region.size() / GEMEENTEN_PER_SOB));
        var companies = new ArrayList<Sob>();
        for (int i = 0; i < count; i++) {
            String form = Rechtsvorm.drawn(lot);
            var relaties = new ArrayList<Sob.Relatie>();
            for (int g = 0; g < region.size(); g++) {
                String code = region.get(g).code();
                if (g % count == i) {
                    relaties.add(new Sob.Relatie(code, Rechtsvorm.relatie(form), BEGIN));
                } else if ((g + 1) % count == i && lot.chance(ALSO_BUYS)) {
                    relaties.add(new Sob.Relatie(code, "INKOOP", BEGIN));
                }
            }
            companies.add(company(namen.next(), form, region.get(i).code(), relaties));
        }
        return companies;
    }

    private static Sob company(String name, String form, String seat, List<Sob.Relatie> relaties) {
        return new Sob(
                Sleutel.of("sob", name, seat),
                name,
                form,
                seat,
                true,
                true,
                BEGIN,
                null,
                List.copyOf(relaties));
    }

    /// The first two companies of a region go up into a new one, halfway a year.
    private void merge(List<Sob> companies, Namen namen) {
        Sob first = companies.removeFirst();
        Sob second = companies.removeFirst();
        var relaties = new LinkedHashMap<String, Sob.Relatie>();
        for (Sob sob : List.of(first, second)) {
            sob.relaties()
                    .forEach(r ->
                            relaties.putIfAbsent(
                                    r.gemeentecode(),
                                    new Sob.Relatie(
                                            r.gemeentecode(), r.soort(), FICTIONAL_MERGER)));
        }
        String name = namen.next();
        String seat = first.zetelGemeentecode();
        Sob successor =
                new Sob(
                        Sleutel.of("sob", name, seat),
                        name,
                        Rechtsvorm.OPENBAAR_LICHAAM,
                        seat,
                        true,
                        false,
                        FICTIONAL_MERGER,
                        null,
                        List.copyOf(relaties.values()));
        sobs.add(first.until(FICTIONAL_MERGER.minusDays(1)));
        sobs.add(second.until(FICTIONAL_MERGER.minusDays(1)));
        sobs.add(successor);
        successions.add(
                new Rechtsopvolging.Fusie(
                        Sleutel.of("fusie", name, seat),
                        FICTIONAL_MERGER,
                        List.of(first.id(), second.id()),
                        successor));
    }
}

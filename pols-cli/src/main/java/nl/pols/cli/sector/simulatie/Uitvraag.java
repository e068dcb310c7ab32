package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What 46 companies answered to the written enquiry of letter 001, as facts of the register: who
/// takes part in a regional mobility team, who in the *impuls banenafspraak*, with which task and
/// services. Only fictional companies answer: nothing is said about one that exists.
public final class Uitvraag {

    static final LocalDate SINDS = LocalDate.of(2022, 1, 1);

    /// Three quarters of the teams work with a company. The letter heard it of 13 teams; here the
    /// companies tell, and 46 of them don't fit in 13 regions.
    private static final int REGIOS = 20;

    private static final int REGIOS_MET_SAMENWERKING = 15;
    private static final int BEIDE = 27;
    private static final int ALLEEN_IMPULS = 10;
    private static final int GEEN = 9;
    private static final int RESPONDENTEN = BEIDE + ALLEEN_IMPULS + GEEN;

    /// About a quarter has a limited task, over nine in ten do something for the Participation Act,
    /// seven in ten second people.
    private static final int BEPERKTE_TAAK = 12;

    private static final int ZONDER_PARTICIPATIEWET = 4;
    private static final int DETACHERING = 32;

    /// The answers of one company.
    public record Antwoord(
            Sob sob,
            String regio,
            boolean rmt,
            boolean impuls,
            boolean beperkt,
            Set<String> diensten) {

        boolean detacheert() {
            return diensten.contains("DETACHERING");
        }
    }

    private final List<Antwoord> antwoorden;

    Uitvraag(List<Gemeente> gemeenten, List<Sob> sobs, Lot lot) {
        var regioVan =
                gemeenten.stream().collect(Collectors.toMap(Gemeente::code, Gemeente::regio));
        this.antwoorden = antwoorden(perRegio(sobs, regioVan), lot);
    }

    /// In the order of the companies' names.
    public List<Antwoord> antwoorden() {
        return List.copyOf(antwoorden);
    }

    /// The services that a company told about; empty when it didn't answer.
    public Set<String> diensten(Sob sob) {
        return antwoorden.stream()
                .filter(antwoord -> antwoord.sob().equals(sob))
                .findFirst()
                .map(Antwoord::diensten)
                .orElse(Set.of());
    }

    /// The regions with the most companies first, so that twenty of them hold enough respondents.
    private static List<Map.Entry<String, List<Sob>>> perRegio(
            List<Sob> sobs, Map<String, String> regioVan) {
        var regios = new TreeMap<String, List<Sob>>();
        sobs.stream()
                .filter(sob -> sob.fictief() && sob.geregistreerd() && sob.exists(SINDS))
                .forEach(sob ->
                        regios.computeIfAbsent(
                                        regioVan.get(sob.zetelGemeentecode()),
                                        _ -> new ArrayList<>())
                                .add(sob));
        return regios.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .limit(REGIOS)
                .toList();
    }

    private static List<Antwoord> antwoorden(List<Map.Entry<String, List<Sob>>> regios, Lot lot) {
        Map<Sob, String> regioVan =
                regios.stream()
                        .flatMap(r -> r.getValue().stream().map(sob -> Map.entry(sob, r.getKey())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var eersten = regios.stream().map(r -> r.getValue().getFirst()).toList();
        var samen = eersten.stream().limit(REGIOS_MET_SAMENWERKING).toList();
        var zonder =
                regios.stream()
                        .skip(REGIOS_MET_SAMENWERKING)
                        .flatMap(r -> r.getValue().stream())
                        .collect(Collectors.toSet());
        var respondenten = respondenten(regioVan.keySet(), eersten, lot);
        var beide = new HashSet<>(samen);
        kies(respondenten, beide, BEIDE, sob -> !zonder.contains(sob));
        var impuls = new HashSet<Sob>();
        kies(respondenten, impuls, ALLEEN_IMPULS, sob -> !beide.contains(sob));
        var diensten = diensten(respondenten, lot);
        return respondenten.stream()
                .map(sob ->
                        new Antwoord(
                                sob,
                                Objects.requireNonNull(regioVan.get(sob)),
                                beide.contains(sob),
                                beide.contains(sob) || impuls.contains(sob),
                                diensten.beperkt().contains(sob),
                                diensten.van(sob)))
                .sorted(Comparator.comparing(antwoord -> antwoord.sob().naam()))
                .toList();
    }

    /// One of each region, so that each of the teams is answered about, and others at random.
    private static List<Sob> respondenten(Set<Sob> sobs, List<Sob> eersten, Lot lot) {
        var anderen =
                new ArrayList<>(
                        sobs.stream()
                                .filter(sob -> !eersten.contains(sob))
                                .sorted(Comparator.comparing(Sob::id))
                                .toList());
        if (eersten.size() + anderen.size() < RESPONDENTEN) {
            throw new IllegalStateException(
                    "Only %d companies can answer, %d must"
                            .formatted(eersten.size() + anderen.size(), RESPONDENTEN));
        }
        lot.shuffle(anderen);
        var gekozen = new ArrayList<>(eersten);
        gekozen.addAll(anderen.subList(0, RESPONDENTEN - eersten.size()));
        return gekozen;
    }

    private static void kies(
            List<Sob> uit, Set<Sob> tot, int aantal, Function<Sob, Boolean> geschikt) {
        for (Sob sob : uit) {
            if (tot.size() < aantal && geschikt.apply(sob)) {
                tot.add(sob);
            }
        }
        if (tot.size() < aantal) {
            throw new IllegalStateException("Only %d of %d suit".formatted(tot.size(), aantal));
        }
    }

    private record Diensten(Set<Sob> alleenWsw, Set<Sob> beperkt, Set<Sob> detacherend) {
        Set<String> van(Sob sob) {
            if (alleenWsw.contains(sob)) {
                return Set.of("WSW");
            }
            var diensten = new HashSet<>(Set.of("WSW", "BESCHUT_WERK"));
            if (!beperkt.contains(sob)) {
                diensten.add("RE_INTEGRATIE");
            }
            if (detacherend.contains(sob)) {
                diensten.add("DETACHERING");
            }
            return diensten;
        }
    }

    private static Diensten diensten(List<Sob> respondenten, Lot lot) {
        var geschud = new ArrayList<>(respondenten);
        lot.shuffle(geschud);
        return new Diensten(
                Set.copyOf(geschud.subList(0, ZONDER_PARTICIPATIEWET)),
                Set.copyOf(geschud.subList(0, BEPERKTE_TAAK)),
                Set.copyOf(geschud.subList(RESPONDENTEN - DETACHERING, RESPONDENTEN)));
    }
}

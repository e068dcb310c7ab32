package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// The tables of the trajectory monitor of a half-year, counted from the simulated trajectories as
/// the reporting service counts them from its facts, and sharing nothing with it.
final class Monitorproef {
    private final Sector sector;
    private final LocalDate van;
    private final LocalDate tot;
    private final Map<UUID, UUID> opvolgers = new HashMap<>();
    private final List<Dimensie> dimensies;

    /// @param tot the last day of the half-year
    Monitorproef(Sector sector, LocalDate van, LocalDate tot) {
        this.sector = sector;
        this.van = van;
        this.tot = tot;
        for (var opvolging : sector.landschap().rechtsopvolgingen()) {
            if (opvolging instanceof Rechtsopvolging.Fusie fusie
                    && !fusie.ingangsdatum().isAfter(tot)) {
                fusie.voorgangers().forEach(sob -> opvolgers.put(sob, fusie.opvolger().id()));
            }
        }
        var gebieden = new TreeMap<String, String>();
        for (var gemeente : sector.gemeenten()) {
            gebieden.put(gemeente.regio(), "NL");
            gebieden.put(gemeente.code(), gemeente.regio());
        }
        dimensies =
                List.of(
                        Dimensie.boom("gebied", "NL", gebieden),
                        plat("sob", t -> List.of(sob(t))),
                        plat("uitkering", t -> List.of(t.uitkering())),
                        plat("afstand", t -> List.of(t.afstand().name())),
                        plat("doelgroep", t -> List.of(t.doelgroep())));
    }

    private interface Codes {
        List<String> van(Traject traject);
    }

    private Dimensie plat(String naam, Codes codes) {
        var alle = new HashSet<String>();
        trajecten().forEach(t -> alle.addAll(codes.van(t)));
        return Dimensie.plat(naam, "TOTAAL", alle);
    }

    private List<Traject> trajecten() {
        return sector.trajecten().values().stream().flatMap(Collection::stream).toList();
    }

    private String sob(Traject traject) {
        var sob = traject.sobId();
        for (var na = opvolgers.get(sob); na != null; na = opvolgers.get(sob)) {
            sob = na;
        }
        return sob.toString();
    }

    /// A02
    boolean loopt(Traject t) {
        return t.urenPerWeek().productie() > 0
                && !t.startdatum().isAfter(tot)
                && (t.einddatum() == null || t.einddatum().isAfter(tot));
    }

    /// A01
    boolean ingezet(Traject t) {
        boolean liep =
                !t.startdatum().isAfter(tot)
                        && (t.einddatum() == null
                                || t.einddatum().isAfter(van)
                                || (t.einddatum().equals(van) && !t.startdatum().isBefore(van)));
        boolean overgedragen =
                "OVERGEDRAGEN".equals(t.uitstroom())
                        && t.einddatum() != null
                        && !t.einddatum().isAfter(tot);
        return liep && !overgedragen;
    }

    Levering lopend() {
        return levering(
                "A02",
                this::loopt,
                List.of(
                        Set.of("gebied", "uitkering"),
                        Set.of("gebied", "afstand"),
                        Set.of("doelgroep"),
                        Set.of("sob"),
                        Set.of("gebied", "sob")));
    }

    Levering inzet() {
        return levering(
                "A01",
                this::ingezet,
                List.of(
                        Set.of("gebied", "uitkering"),
                        Set.of("gebied", "doelgroep"),
                        Set.of("sob"),
                        Set.of("gebied", "sob")));
    }

    /// Deployed in this half-year, and not running with production work when the one before ended:
    /// by what both tell.
    Levering erbij(Monitorproef vorige) {
        return levering(
                "A01",
                t -> ingezet(t) && !vorige.loopt(t),
                List.of(
                        Set.of("gebied", "uitkering"),
                        Set.of("doelgroep"),
                        Set.of("sob"),
                        Set.of("gebied", "sob")));
    }

    /// Deployed in this half-year, and not running with production work when it ended.
    Levering weg() {
        return erbij(this);
    }

    private Levering levering(String naam, Predicate<Traject> wie, List<Set<String>> assen) {
        var tabellen = new ArrayList<Tabel>();
        for (var langs : assen) {
            boolean gepubliceerd = !langs.equals(Set.of("gebied", "sob"));
            tabellen.add(tabel(wie, langs, gepubliceerd));
        }
        return new Levering(
                naam,
                Soort.AANTAL,
                dimensies,
                Set.of("uitkering", "afstand", "doelgroep"),
                Set.of("sob"),
                tabellen);
    }

    private Tabel tabel(Predicate<Traject> wie, Set<String> langs, boolean gepubliceerd) {
        Map<Plaats, Long> gevallen = new LinkedHashMap<>();
        Map<Plaats, Set<String>> personen = new HashMap<>();
        if (gepubliceerd) {
            alle(langs).forEach(plaats -> gevallen.put(plaats, 0L));
        }
        trajecten().stream()
                .filter(wie)
                .forEach(t ->
                        boven(t, langs)
                                .forEach(plaats -> {
                                    gevallen.merge(plaats, 1L, Long::sum);
                                    personen.computeIfAbsent(plaats, p -> new HashSet<>())
                                            .add(t.bsn());
                                }));
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        gevallen.forEach((plaats, aantal) ->
                cellen.put(
                        plaats,
                        Bijdragen.gevallen(
                                aantal, personen.getOrDefault(plaats, Set.of()).size())));
        return new Tabel(String.join("-", new java.util.TreeSet<>(langs)), gepubliceerd, cellen);
    }

    private List<Plaats> alle(Set<String> langs) {
        List<Plaats> plaatsen = List.of(Plaats.TOTAAL);
        for (var dimensie : dimensies) {
            if (langs.contains(dimensie.naam())) {
                var verder = new ArrayList<>(plaatsen);
                for (var plaats : plaatsen) {
                    dimensie.ouders()
                            .keySet()
                            .forEach(code -> verder.add(plaats.met(dimensie.naam(), code)));
                }
                plaatsen = verder;
            }
        }
        return plaatsen;
    }

    private List<Plaats> boven(Traject t, Set<String> langs) {
        List<Plaats> plaatsen = List.of(Plaats.TOTAAL);
        for (var dimensie : dimensies) {
            if (langs.contains(dimensie.naam())) {
                var verder = new ArrayList<>(plaatsen);
                for (var code = code(t, dimensie.naam());
                        code != null && !code.equals(dimensie.totaal());
                        code = dimensie.hoger(code)) {
                    for (var plaats : plaatsen) {
                        verder.add(plaats.met(dimensie.naam(), code));
                    }
                }
                plaatsen = verder;
            }
        }
        return plaatsen;
    }

    private String code(Traject t, String dimensie) {
        return switch (dimensie) {
            case "gebied" -> t.gemeentecode();
            case "sob" -> sob(t);
            case "uitkering" -> t.uitkering();
            case "afstand" -> t.afstand().name();
            case "doelgroep" -> t.doelgroep();
            default -> throw new IllegalArgumentException(dimensie);
        };
    }
}

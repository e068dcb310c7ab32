package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Los;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Som;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Verbinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The flows of a year of the simulated sector, after the half-years that they stand in: those show
/// all of their regions and target groups ([BruikbaarheidTest]), so that what is left of them is
/// kept by the flows alone.
class JaarstroomBruikbaarheidTest {
    private static final Sector SECTOR =
            Sector.simuleer(Gemeenten.all(), 1, new Jaren(2019, 2022), 1);
    private static final Monitorproef VORIGE = halfjaar(2021, 7);
    private static final Monitorproef EERSTE = halfjaar(2022, 1);
    private static final Monitorproef TWEEDE = halfjaar(2022, 7);
    private static final LocalDate HALFWEG = LocalDate.of(2022, 7, 1);
    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);
    private static final LocalDate EIND = LocalDate.of(2022, 12, 31);

    private static Monitorproef halfjaar(int jaar, int maand) {
        var van = LocalDate.of(jaar, maand, 1);
        return new Monitorproef(SECTOR, van, van.plusMonths(6).minusDays(1));
    }

    private static boolean isTussen(@Nullable LocalDate dag, LocalDate van, LocalDate tot) {
        return dag != null && !dag.isBefore(van) && !dag.isAfter(tot);
    }

    @Test
    void ofThoseWhoBeganEveryRegionIsShown() {
        var over =
                tel(t ->
                        (EERSTE.ingezet(t) && t.startdatum().isBefore(BEGIN) ? 1 : 0)
                                + (TWEEDE.ingezet(t) && t.startdatum().isBefore(HALFWEG) ? 1 : 0));
        var zonder =
                tel(t ->
                        (EERSTE.ingezet(t) && t.startdatum().isBefore(BEGIN) && !VORIGE.loopt(t)
                                        ? 1
                                        : 0)
                                + (TWEEDE.ingezet(t)
                                                && t.startdatum().isBefore(HALFWEG)
                                                && !EERSTE.loopt(t)
                                        ? 1
                                        : 0));
        var bekend =
                tel(t ->
                        (isTussen(t.startdatum(), BEGIN, HALFWEG.minusDays(1)) && !EERSTE.ingezet(t)
                                        ? 1
                                        : 0)
                                + (isTussen(t.startdatum(), HALFWEG, EIND) && !TWEEDE.ingezet(t)
                                        ? 1
                                        : 0));
        var begonnen = tel(t -> isTussen(t.startdatum(), BEGIN, EIND) ? 1 : 0);
        beveilig("begonnen", begonnen, bekend, over, zonder, List.of("erbij", "weg"));
    }

    @Test
    void soItIsOfThoseWhoEnded() {
        var over =
                tel(t ->
                        (EERSTE.ingezet(t) && !isTussen(t.einddatum(), BEGIN, HALFWEG.minusDays(1))
                                        ? 1
                                        : 0)
                                + (TWEEDE.ingezet(t) && !isTussen(t.einddatum(), HALFWEG, EIND)
                                        ? 1
                                        : 0));
        var zonder =
                tel(t ->
                        (EERSTE.ingezet(t)
                                                && !EERSTE.loopt(t)
                                                && !isTussen(
                                                        t.einddatum(), BEGIN, HALFWEG.minusDays(1))
                                        ? 1
                                        : 0)
                                + (TWEEDE.ingezet(t)
                                                && !TWEEDE.loopt(t)
                                                && !isTussen(t.einddatum(), HALFWEG, EIND)
                                        ? 1
                                        : 0));
        var bekend =
                tel(t ->
                        (isEinde(t, BEGIN, HALFWEG.minusDays(1)) && !EERSTE.ingezet(t) ? 1 : 0)
                                + (isEinde(t, HALFWEG, EIND) && !TWEEDE.ingezet(t) ? 1 : 0));
        var beeindigd = tel(t -> isEinde(t, BEGIN, EIND) ? 1 : 0);
        beveilig("beeindigd", beeindigd, bekend, over, zonder, List.of("weg", "weg2"));
    }

    private static boolean isEinde(Traject t, LocalDate van, LocalDate tot) {
        return isTussen(t.einddatum(), van, tot) && !"OVERGEDRAGEN".equals(t.uitstroom());
    }

    private static void beveilig(
            String naam,
            Levering stroom,
            Levering bekend,
            Levering over,
            Levering zonder,
            List<String> standen) {
        var weg2 = naast("weg2", false, t -> TWEEDE.ingezet(t) && !TWEEDE.loopt(t), List.of());
        var later = naast("later", true, t -> TWEEDE.ingezet(t) && !EERSTE.loopt(t), List.of(weg2));
        var weg = naast("weg", false, t -> EERSTE.ingezet(t) && !EERSTE.loopt(t), List.of(later));
        var erbij = naast("erbij", false, t -> EERSTE.ingezet(t) && !VORIGE.loopt(t), List.of());
        var koppeling =
                new Koppeling(
                        List.of(),
                        List.of(
                                los(
                                        "helft",
                                        tel(t -> EERSTE.ingezet(t) ? 1 : 0),
                                        List.of(erbij, weg)),
                                los("bekend", bekend, List.of())),
                        List.of(
                                new Som(
                                        "over",
                                        List.of("bekend", "helft", "later"),
                                        List.of(Som.EIGEN),
                                        over),
                                new Som("zonder werk", List.of("over"), standen, zonder)));
        var samen =
                new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(15))
                        .beveilig(koppeling.samen(stroom));
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        isBruikbaar(naam, samen, Ontkoppeling.van(samen, stroom));
    }

    private static void isBruikbaar(String naam, Beveiligd samen, Beveiligd stroom) {
        var geheim = new TreeSet<Plaats>();
        stroom.uitgave()
                .cellen()
                .forEach((plaats, cijfer) -> {
                    if (cijfer.staat() == Staat.GEHEIM) {
                        geheim.add(plaats);
                    }
                });
        assertThat(samen.uitgave().verbindingen()).as(naam).anyMatch(Verbinding::isSamen);
        assertThat(samen.uitgave().achterliggend()).contains(Plaats.van(Naast.AS, "zonder werk"));
        assertThat(geheim).as(naam).isEmpty();
        assertThat(stroom.uitgave().cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
    }

    private static Naast naast(
            String naam, boolean isGeheel, Predicate<Traject> rest, List<Naast> verder) {
        var levering = tel(t -> rest.test(t) ? 1 : 0);
        return new Naast(naam, isGeheel, false, levering, plaatsen(levering), Set.of(), verder);
    }

    private static Los los(String naam, Levering levering, List<Naast> verder) {
        return new Los(naam, levering, plaatsen(levering), Set.of(), verder);
    }

    private static Set<Plaats> plaatsen(Levering levering) {
        return levering.tabellen().getFirst().cellen().keySet();
    }

    private static Levering tel(ToIntFunction<Traject> keren) {
        var regios = new HashMap<String, String>();
        SECTOR.gemeenten().forEach(gemeente -> regios.put(gemeente.code(), gemeente.regio()));
        var groepen = new TreeSet<String>();
        trajecten().forEach(t -> groepen.add(t.doelgroep()));
        Map<Plaats, Long> gevallen = new TreeMap<>();
        Map<Plaats, Set<String>> personen = new HashMap<>();
        gevallen.put(Plaats.TOTAAL, 0L);
        regios.values().forEach(regio -> gevallen.put(Plaats.van("regio", regio), 0L));
        groepen.forEach(groep -> gevallen.put(Plaats.van("doelgroep", groep), 0L));
        trajecten()
                .forEach(t -> {
                    long keer = keren.applyAsInt(t);
                    var regio = Objects.requireNonNull(regios.get(t.gemeentecode()));
                    for (var plaats :
                            List.of(
                                    Plaats.TOTAAL,
                                    Plaats.van("regio", regio),
                                    Plaats.van("doelgroep", t.doelgroep()))) {
                        gevallen.merge(plaats, keer, Long::sum);
                        if (keer > 0) {
                            personen.computeIfAbsent(plaats, p -> new HashSet<>()).add(t.bsn());
                        }
                    }
                });
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        gevallen.forEach((plaats, aantal) ->
                cellen.put(
                        plaats,
                        Bijdragen.gevallen(
                                aantal, personen.getOrDefault(plaats, Set.of()).size())));
        return new Levering(
                "stroom",
                Soort.AANTAL,
                List.of(
                        Dimensie.plat("regio", "NL", new TreeSet<>(regios.values())),
                        Dimensie.plat("doelgroep", "TOTAAL", groepen)),
                Set.of("doelgroep"),
                List.of(new Tabel("tabel", true, cellen)));
    }

    private static List<Traject> trajecten() {
        return SECTOR.trajecten().values().stream().flatMap(Collection::stream).toList();
    }
}

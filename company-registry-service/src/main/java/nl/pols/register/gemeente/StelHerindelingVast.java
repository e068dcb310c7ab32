package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.register.Database;
import nl.pols.register.Geldig;
import nl.pols.register.Kalender;

/// Lays down a reorganisation: municipalities end on its date, others are formed or grow. May lie
/// in the future. The same reorganisation again changes nothing.
@ApplicationScoped
class StelHerindelingVast {
    private final Gebieden gebieden;
    private final Herindelingen herindelingen;
    private final Gebiedswijzigingen wijzigingen;
    private final Instance<Gemeentegebruik> gebruik;
    private final Database database;
    private final Kalender kalender;

    StelHerindelingVast(
            Gebieden gebieden,
            Herindelingen herindelingen,
            Gebiedswijzigingen wijzigingen,
            Instance<Gemeentegebruik> gebruik,
            Database database,
            Kalender kalender) {
        this.gebieden = gebieden;
        this.herindelingen = herindelingen;
        this.wijzigingen = wijzigingen;
        this.gebruik = gebruik;
        this.database = database;
        this.kalender = kalender;
    }

    record Uitkomst(Herindeling herindeling, boolean nieuw) {}

    @Transactional
    Uitkomst stelVast(NieuweHerindeling nieuw) {
        database.wachtOpBeurt(LaadGebiedsindeling.BEURT);
        var herindeling = nieuw.herindeling();
        var bekend = herindelingen.vind(herindeling.code());
        var levens = gebieden.levens(gebieden.bekendeCodes(), null);
        if (bekend.isPresent()) {
            if (bekend.get().zegtHetzelfdeAls(herindeling) && zoGevormd(nieuw, levens)) {
                return new Uitkomst(bekend.get(), false);
            }
            throw new GemeenteRefused.HerindelingBestaatAl(herindeling.code());
        }
        var fouten =
                Herindelingsregels.fouten(
                        nieuw,
                        levens,
                        gebieden.regiocodes(nieuw.ingangsdatum()),
                        inGebruik(herindeling));
        if (!fouten.isEmpty()) {
            throw new GemeenteRefused.HerindelingOnmogelijk(fouten);
        }
        var op = kalender.nu().truncatedTo(ChronoUnit.MICROS);
        wijzigingen.legVast(Map.of(), erna(nieuw, levens), op);
        herindelingen.voegToe(List.of(herindeling), op);
        return new Uitkomst(herindeling, true);
    }

    private static boolean zoGevormd(NieuweHerindeling nieuw, Map<String, Levensloop> levens) {
        return nieuw.gevormd().stream()
                .allMatch(g -> {
                    var leven = levens.get(g.gemeentecode());
                    return leven != null
                            && leven.op(nieuw.ingangsdatum()).kenmerken().equals(g.kenmerken());
                });
    }

    private Map<String, Long> inGebruik(Herindeling herindeling) {
        var aantallen = new HashMap<String, Long>();
        for (var gebruiker : gebruik) {
            gebruiker
                    .vanaf(herindeling.ingangsdatum(), herindeling.voorgangers())
                    .forEach((code, aantal) -> aantallen.merge(code, aantal, Long::sum));
        }
        return aantallen;
    }

    /// The lives of all that have a part in it, as they become.
    private static Map<String, Levensloop> erna(
            NieuweHerindeling nieuw, Map<String, Levensloop> levens) {
        var dag = nieuw.ingangsdatum();
        var eindigt = nieuw.overgangen().stream().map(Overgang::van).collect(Collectors.toSet());
        var codes = new LinkedHashSet<String>();
        nieuw.overgangen().forEach(o -> codes.addAll(List.of(o.van(), o.naar())));
        var gevormd =
                nieuw.gevormd().stream().collect(Collectors.toMap(Gemeente::gemeentecode, g -> g));
        var erna = new LinkedHashMap<String, Levensloop>();
        for (var code : codes) {
            var was = levens.get(code);
            var nieuwe = gevormd.get(code);
            var perioden =
                    was == null
                            ? Stream.ofNullable(nieuwe).toList()
                            : eindigt.contains(code) ? voor(was, dag) : was.perioden();
            var overgangen =
                    Stream.concat(
                                    was == null ? Stream.of() : was.overgangen().stream(),
                                    nieuw.overgangen().stream().filter(o -> o.heeft(code)))
                            .toList();
            erna.put(code, new Levensloop(perioden, overgangen));
        }
        return erna;
    }

    private static List<Gemeente> voor(Levensloop leven, java.time.LocalDate dag) {
        return leven.perioden().stream()
                .flatMap(g ->
                        g.geldig().voor(dag).stream()
                                .map((Geldig geldig) ->
                                        Gemeente.van(g.gemeentecode(), g.kenmerken(), geldig)))
                .toList();
    }
}

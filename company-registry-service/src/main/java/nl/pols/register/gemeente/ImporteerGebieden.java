package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.Database;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Kalender;
import org.jspecify.annotations.Nullable;

/// Takes over a table *Gebieden in Nederland*: what its municipalities are called, and in which
/// province and labour market region they lie, from the first of January of its year up to the next
/// year with a table. All or nothing; the same table again changes nothing.
@ApplicationScoped
class ImporteerGebieden {
    private final Gebieden gebieden;
    private final Indelingen indelingen;
    private final Gebiedswijzigingen wijzigingen;
    private final Database database;
    private final Kalender kalender;
    private final Caller caller;

    ImporteerGebieden(
            Gebieden gebieden,
            Indelingen indelingen,
            Gebiedswijzigingen wijzigingen,
            Database database,
            Kalender kalender,
            Caller caller) {
        this.gebieden = gebieden;
        this.indelingen = indelingen;
        this.wijzigingen = wijzigingen;
        this.database = database;
        this.kalender = kalender;
        this.caller = caller;
    }

    /// @param proef only tell what would happen
    record Opdracht(CbsTabel tabel, int jaar, boolean proef, @Nullable String reden) {}

    enum Uitslag {
        GEWIJZIGD,
        ONGEWIJZIGD,
        GEWEIGERD
    }

    /// What became of one line; `regel` is null for a municipality that the table leaves out.
    record Regel(
            @Nullable Integer regel,
            String gemeentecode,
            Uitslag uitslag,
            List<Tabeloordeel.Fout> fouten) {}

    record Uitkomst(Geldig geldig, List<Regel> regels) {
        long aantal(Uitslag uitslag) {
            return regels.stream().filter(r -> r.uitslag == uitslag).count();
        }
    }

    @Transactional
    Uitkomst importeer(Opdracht opdracht) {
        database.wachtOpBeurt(LaadGebiedsindeling.BEURT);
        var dagen = indelingen.dagen(opdracht.jaar);
        var levens = gebieden.levens(gebieden.bekendeCodes(), null);
        var fouten = new Tabeloordeel(dagen.van(), levens).fouten(opdracht.tabel.rijen());
        var regios = nieuweRegios(opdracht.tabel, dagen, fouten);
        var gemeenten = nieuweGemeenten(opdracht.tabel, dagen, levens, fouten);
        if (!opdracht.proef) {
            weiger(fouten, dagen.van());
            legVast(opdracht, regios, gemeenten);
        }
        return new Uitkomst(dagen, regels(opdracht.tabel, gemeenten, fouten));
    }

    private void legVast(
            Opdracht opdracht,
            Map<String, List<Arbeidsmarktregio>> regios,
            Map<String, Levensloop> gemeenten) {
        boolean ietsNieuws = !regios.isEmpty() || !gemeenten.isEmpty();
        if (!ietsNieuws && indelingen.kent(opdracht.jaar)) {
            return;
        }
        var op = kalender.nu().truncatedTo(ChronoUnit.MICROS);
        wijzigingen.legVast(regios, gemeenten, op);
        indelingen.noteer(indeling(opdracht, gemeenten.size(), op));
    }

    private Indelingen.Indeling indeling(Opdracht opdracht, int gewijzigd, Instant op) {
        return new Indelingen.Indeling(
                opdracht.jaar,
                op,
                caller.organisatie().toString(),
                caller.clientId(),
                opdracht.reden,
                gewijzigd);
    }

    /// The regions that the table names differently, or for days on which they weren't known.
    private Map<String, List<Arbeidsmarktregio>> nieuweRegios(
            CbsTabel tabel, Geldig dagen, List<Tabeloordeel.Fout> fouten) {
        var namen = new LinkedHashMap<String, String>();
        tabel.rijen().stream()
                .filter(rij -> goed(rij.regel(), fouten))
                .forEach(rij -> namen.putIfAbsent(rij.regiocode(), rij.regionaam()));
        var bekend = gebieden.alleRegios();
        var nieuw = new LinkedHashMap<String, List<Arbeidsmarktregio>>();
        namen.forEach((code, naam) -> {
            var was = bekend.getOrDefault(code, List.of());
            var feiten = was.stream().map(r -> new Feit<>(r.naam(), r.geldig())).toList();
            var wordt =
                    Perioden.leg(feiten, naam, List.of(dagen)).stream()
                            .map(f -> new Arbeidsmarktregio(code, f.waarde(), f.geldig()))
                            .toList();
            if (!wordt.equals(was)) {
                nieuw.put(code, wordt);
            }
        });
        return nieuw;
    }

    /// The lives that the table changes, as they become.
    private static Map<String, Levensloop> nieuweGemeenten(
            CbsTabel tabel,
            Geldig dagen,
            Map<String, Levensloop> levens,
            List<Tabeloordeel.Fout> fouten) {
        var nieuw = new LinkedHashMap<String, Levensloop>();
        for (var rij : tabel.rijen()) {
            if (goed(rij.regel(), fouten)) {
                var was = Objects.requireNonNull(levens.get(rij.gemeentecode()));
                var wordt =
                        was.met(
                                new Gemeente.Kenmerken(
                                        rij.naam(), rij.provincie(), rij.regiocode()),
                                dagen);
                if (!wordt.equals(was)) {
                    nieuw.put(rij.gemeentecode(), wordt);
                }
            }
        }
        return nieuw;
    }

    private static boolean goed(int regel, List<Tabeloordeel.Fout> fouten) {
        return fouten.stream().noneMatch(f -> Objects.equals(f.regel(), regel));
    }

    private static List<Regel> regels(
            CbsTabel tabel, Map<String, Levensloop> nieuw, List<Tabeloordeel.Fout> fouten) {
        var regels = new ArrayList<Regel>();
        for (var rij : tabel.rijen()) {
            var mis = fouten.stream().filter(f -> Objects.equals(f.regel(), rij.regel())).toList();
            var uitslag =
                    nieuw.containsKey(rij.gemeentecode()) ? Uitslag.GEWIJZIGD : Uitslag.ONGEWIJZIGD;
            regels.add(
                    new Regel(
                            rij.regel(),
                            rij.gemeentecode(),
                            mis.isEmpty() ? uitslag : Uitslag.GEWEIGERD,
                            mis));
        }
        for (var fout : fouten) {
            if (fout.regel() == null) {
                regels.add(new Regel(null, fout.gemeentecode(), Uitslag.GEWEIGERD, List.of(fout)));
            }
        }
        return regels;
    }

    private static void weiger(List<Tabeloordeel.Fout> fouten, LocalDate dag) {
        if (fouten.isEmpty()) {
            return;
        }
        var errors = new LinkedHashSet<FieldError>();
        for (var fout : fouten) {
            var waar = fout.regel() == null ? "/regels" : "/regels/" + fout.regel();
            errors.add(new FieldError(waar, fout.code(), fout.nl()));
        }
        if (fouten.stream().allMatch(Tabeloordeel.Fout::tegenspraak)) {
            throw new GemeenteRefused.IndelingTegengesproken(dag, List.copyOf(errors));
        }
        throw new InvalidInput(List.copyOf(errors));
    }
}

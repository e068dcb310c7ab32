package nl.pols.register.gemeente;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pols.register.gemeente.CbsTabel.Rij;
import org.jspecify.annotations.Nullable;

/// Holds a table of municipalities against what the register knows of that day. Which
/// municipalities there are follows from the reorganisations alone; a table that says otherwise is
/// refused line by line, and never makes or ends one.
final class Tabeloordeel {
    private static final Pattern GEMEENTECODE = Pattern.compile("GM[0-9]{4}");
    private static final Pattern REGIOCODE = Pattern.compile("AM[0-9]{2}");

    private final LocalDate dag;
    private final Map<String, Levensloop> levens;
    private final Set<String> provincies;

    Tabeloordeel(LocalDate dag, Map<String, Levensloop> levens) {
        this.dag = dag;
        this.levens = levens;
        this.provincies =
                levens.values().stream()
                        .flatMap(l -> l.perioden().stream())
                        .map(Gemeente::provincie)
                        .collect(Collectors.toSet());
    }

    /// What is wrong with a line.
    ///
    /// @param regel the line in the file; null for a municipality that the table leaves out
    /// @param tegenspraak whether it contradicts the register, rather than being wrong by itself
    record Fout(
            @Nullable Integer regel,
            String gemeentecode,
            String code,
            boolean tegenspraak,
            String nl,
            String en) {}

    List<Fout> fouten(List<Rij> rijen) {
        var fouten = new ArrayList<Fout>();
        var gezien = new HashSet<String>();
        var regionamen = new HashMap<String, String>();
        for (var rij : rijen) {
            vorm(rij, fouten);
            if (!gezien.add(rij.gemeentecode())) {
                fouten.add(
                        fout(
                                rij,
                                "gemeente-dubbel",
                                "Deze gemeente staat vaker in de tabel.",
                                "This municipality is in the table more than once."));
            }
            var naam = regionamen.putIfAbsent(rij.regiocode(), rij.regionaam());
            if (naam != null && !naam.equals(rij.regionaam())) {
                fouten.add(
                        fout(
                                rij,
                                "regio-met-twee-namen",
                                "Deze arbeidsmarktregio heeft eerder in de tabel een andere naam.",
                                "This labour market region has another name earlier in the"
                                        + " table."));
            }
            bestaan(rij, fouten);
        }
        ontbrekend(gezien, fouten);
        return fouten;
    }

    private void vorm(Rij rij, List<Fout> fouten) {
        if (!GEMEENTECODE.matcher(rij.gemeentecode()).matches()) {
            fouten.add(
                    fout(
                            rij,
                            "gemeentecode-onjuist",
                            "Een gemeentecode is GM met vier cijfers.",
                            "A municipality code is GM with four digits."));
        }
        if (rij.naam().isEmpty() || rij.naam().length() > 200) {
            fouten.add(
                    fout(
                            rij,
                            "gemeentenaam-ontbreekt",
                            "De naam van de gemeente ontbreekt of is te lang.",
                            "The name of the municipality is missing or too long."));
        }
        if (!provincies.contains(rij.provincie())) {
            fouten.add(
                    fout(
                            rij,
                            "provincie-onbekend",
                            "Gebruik een van de twaalf provincienamen zoals CBS ze schrijft.",
                            "Use one of the twelve names of provinces as CBS spells them."));
        }
        if (!REGIOCODE.matcher(rij.regiocode()).matches()
                || rij.regionaam().isEmpty()
                || rij.regionaam().length() > 200) {
            fouten.add(
                    fout(
                            rij,
                            "arbeidsmarktregio-onjuist",
                            "Een arbeidsmarktregio heeft een code van AM met twee cijfers en een"
                                    + " naam.",
                            "A labour market region has a code of AM with two digits and a name."));
        }
    }

    private void bestaan(Rij rij, List<Fout> fouten) {
        var leven = levens.get(rij.gemeentecode());
        if (leven == null) {
            if (GEMEENTECODE.matcher(rij.gemeentecode()).matches()) {
                fouten.add(
                        tegenspraak(
                                rij.regel(),
                                rij.gemeentecode(),
                                "gemeente-onbekend",
                                "Het register kent deze gemeente niet; een nieuwe gemeente ontstaat"
                                        + " door een herindeling, niet door een tabel.",
                                "The register doesn't know this municipality; a new one comes from"
                                        + " a reorganisation, not from a table."));
            }
        } else if (!leven.bestaatOp(dag)) {
            fouten.add(
                    tegenspraak(
                            rij.regel(),
                            rij.gemeentecode(),
                            "gemeente-bestaat-niet-op-die-dag",
                            "Deze gemeente bestaat niet op %s: %s."
                                    .formatted(dag, herindelingen(leven)),
                            "This municipality doesn't exist on %s; its code is valid from %s%s."
                                    .formatted(dag, leven.bestaan().van(), totEn(leven))));
        }
    }

    private void ontbrekend(Set<String> gezien, List<Fout> fouten) {
        levens.values().stream()
                .filter(leven -> leven.bestaatOp(dag))
                .filter(leven -> !gezien.contains(leven.gemeentecode()))
                .forEach(leven ->
                        fouten.add(
                                tegenspraak(
                                        null,
                                        leven.gemeentecode(),
                                        "gemeente-ontbreekt",
                                        "%s (%s) bestaat op %s, maar staat niet in de tabel."
                                                .formatted(
                                                        leven.op(dag).naam(),
                                                        leven.gemeentecode(),
                                                        dag),
                                        "%s (%s) exists on %s but isn't in the table."
                                                .formatted(
                                                        leven.op(dag).naam(),
                                                        leven.gemeentecode(),
                                                        dag))));
    }

    private static String herindelingen(Levensloop leven) {
        var gevormd = leven.erin().stream().findFirst();
        var opgeheven = leven.eruit().stream().findFirst();
        if (opgeheven.isPresent()) {
            return "zij is opgeheven bij de herindeling van " + opgeheven.get().ingangsdatum();
        }
        return gevormd.map(o -> "zij is gevormd bij de herindeling van " + o.ingangsdatum())
                .orElse("haar code is geldig in " + leven.jaren());
    }

    private static String totEn(Levensloop leven) {
        var tot = leven.bestaan().tot();
        return tot == null ? "" : " until " + tot;
    }

    private static Fout fout(Rij rij, String code, String nl, String en) {
        return new Fout(rij.regel(), rij.gemeentecode(), code, false, nl, en);
    }

    private static Fout tegenspraak(
            @Nullable Integer regel, String gemeentecode, String code, String nl, String en) {
        return new Fout(regel, gemeentecode, code, true, nl, en);
    }
}

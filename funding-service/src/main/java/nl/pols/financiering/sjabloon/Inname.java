package nl.pols.financiering.sjabloon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Formulier.Veld;

/// Takes in what a reader finds, value by value, whatever the file is: which sheet and field it is
/// by its names, that none stands there twice, how much may be sent, and in which order the form
/// goes. A reader only knows its file and where in it a value stands.
final class Inname {

    /// Past the form's own lines: a file that goes on is not this form.
    private static final int MAX_RECORDS = 2_000;

    private static final int MAX_WAARDEN = 25_000;

    private record Plek(String blad, int rij, String veld) {
        static Plek van(Blad blad, int rij, Veld veld) {
            return new Plek(blad.naam(), rij, veld.pointer());
        }
    }

    private final Formulier formulier;
    private final Map<Plek, Vak> vakken = new HashMap<>();

    Inname(Formulier formulier) {
        this.formulier = formulier;
    }

    /// The sheet of that name.
    Blad blad(String naam, String plaats) {
        return formulier.bladen().stream()
                .filter(blad -> blad.naam().equalsIgnoreCase(naam.strip()))
                .findFirst()
                .orElseThrow(() -> {
                    var namen = formulier.bladen().stream().map(Blad::naam);
                    return new FormulierOnleesbaar(
                            plaats,
                            "onbekend-blad",
                            "Dit blad is er niet. Gebruik een van: %s."
                                    .formatted(namen.collect(Collectors.joining(", "))));
                });
    }

    /// The field of that code.
    static Veld veld(Blad blad, String code, String plaats) {
        var veld = blad.veld(code);
        if (veld == null) {
            var codes = blad.velden().stream().map(Veld::code);
            throw new FormulierOnleesbaar(
                    plaats,
                    "onbekend-veld",
                    "Dit veld heeft het blad '%s' niet. Gebruik een van: %s."
                            .formatted(blad.naam(), codes.collect(Collectors.joining(", "))));
        }
        return veld;
    }

    /// @param rij which record of a list; 0 for a single field
    void neem(Blad blad, int rij, Veld veld, String plaats, Waarde waarde) {
        if (rij > MAX_RECORDS || vakken.size() >= MAX_WAARDEN) {
            throw Zipwacht.teGroot();
        }
        var vak = new Vak(blad, rij, veld, plaats, waarde);
        if (vakken.put(Plek.van(blad, rij, veld), vak) != null) {
            throw new FormulierOnleesbaar(
                    plaats, "dubbel", "Dit veld stond er al. Laat een van beide weg.");
        }
    }

    /// In the form's order, with a place for what was left out.
    Invulling invulling() {
        var alle = new ArrayList<Vak>();
        for (Blad blad : formulier.bladen()) {
            for (int rij : rijen(blad)) {
                for (Veld veld : blad.velden()) {
                    var vak = vakken.get(Plek.van(blad, rij, veld));
                    alle.add(vak == null ? leeg(blad, rij, veld) : vak);
                }
            }
        }
        return Invulling.van(formulier, alle);
    }

    private List<Integer> rijen(Blad blad) {
        return blad.isLijst()
                ? vakken.values().stream()
                        .filter(vak -> vak.blad().equals(blad))
                        .map(Vak::rij)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(0);
    }

    private static Vak leeg(Blad blad, int rij, Veld veld) {
        var plaats = blad.naam() + (rij == 0 ? "" : " " + rij) + ", " + veld.code();
        return new Vak(blad, rij, veld, plaats, new Waarde.Leeg());
    }
}

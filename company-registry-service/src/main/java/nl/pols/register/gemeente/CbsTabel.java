package nl.pols.register.gemeente;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;

/// A table *Gebieden in Nederland* as CBS StatLine gives it: fields separated by `;` and quoted,
/// one row of headings that name the path to a column (`Lokaliseringen van
/// gemeenten/Arbeidsmarktregio's/Code (code)`), codes padded with blanks. A title before the
/// headings and a source line after the rows are passed over.
record CbsTabel(List<Rij> rijen) {
    private static final int MEESTE_RIJEN = 2_000;
    private static final char SCHEIDING = ';';

    /// One municipality as the table has it; `regel` is the line in the file. Nothing is checked
    /// yet.
    record Rij(
            int regel,
            String gemeentecode,
            String naam,
            String provincie,
            String regiocode,
            String regionaam) {}

    static CbsTabel lees(String tekst) {
        var regels = tekst.strip().lines().map(CbsTabel::velden).toList();
        for (int i = 0; i < regels.size(); i++) {
            var kolommen = Kolommen.in(regels.get(i));
            if (kolommen.isPresent()) {
                return new CbsTabel(rijen(kolommen.get(), regels, i + 1));
            }
        }
        throw new InvalidInput(
                List.of(
                        new FieldError(
                                "",
                                "kolom-ontbreekt",
                                "De tabel heeft geen kopregel met de gemeentecode, de provincienaam"
                                    + " en de code en naam van de arbeidsmarktregio. Kies deze"
                                    + " onderwerpen in StatLine en download de tabel als CSV.")));
    }

    private static List<Rij> rijen(Kolommen kolommen, List<List<String>> regels, int eerste) {
        var rijen = new ArrayList<Rij>();
        for (int i = eerste; i < regels.size(); i++) {
            var velden = regels.get(i);
            if (velden.size() > 1) {
                rijen.add(kolommen.rij(i + 1, velden));
            }
        }
        if (rijen.isEmpty() || rijen.size() > MEESTE_RIJEN) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "",
                                    "aantal-regels",
                                    "Een tabel heeft 1 tot en met %d gemeenten."
                                            .formatted(MEESTE_RIJEN))));
        }
        return List.copyOf(rijen);
    }

    private static List<String> velden(String regel) {
        var velden = new ArrayList<String>();
        var veld = new StringBuilder();
        boolean tussenAanhalingstekens = false;
        for (int i = 0; i < regel.length(); i++) {
            char teken = regel.charAt(i);
            if (teken == '"') {
                boolean verdubbeld =
                        tussenAanhalingstekens
                                && i + 1 < regel.length()
                                && regel.charAt(i + 1) == '"';
                if (verdubbeld) {
                    veld.append('"');
                    i++;
                } else {
                    tussenAanhalingstekens = !tussenAanhalingstekens;
                }
            } else if (teken == SCHEIDING && !tussenAanhalingstekens) {
                velden.add(veld.toString().strip());
                veld.setLength(0);
            } else if (teken != '\uFEFF') {
                veld.append(teken);
            }
        }
        velden.add(veld.toString().strip());
        return velden;
    }

    /// Where in a row everything stands. The name is that of the column *Naam*, or of the first
    /// column without what CBS adds to tell a municipality from a province.
    private record Kolommen(
            int code, int naam, int provincie, int regiocode, int regionaam, boolean eigenNaam) {
        private static final String TOEVOEGING = " (gemeente)";

        static Optional<Kolommen> in(List<String> koppen) {
            var kop = koppen.stream().map(CbsTabel::kop).toList();
            int code =
                    plaats(
                            kop,
                            k ->
                                    k.startsWith("codes en namen van gemeenten/")
                                            && k.endsWith("/code"));
            int naam =
                    plaats(
                            kop,
                            k ->
                                    k.startsWith("codes en namen van gemeenten/")
                                            && k.endsWith("/naam"));
            int provincie = plaats(kop, k -> k.endsWith("provincies/naam"));
            int regiocode = plaats(kop, k -> regio(k) && k.endsWith("/code"));
            int regionaam = plaats(kop, k -> regio(k) && k.endsWith("/naam"));
            if (code < 0 || provincie < 0 || regiocode < 0 || regionaam < 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new Kolommen(
                            code, Math.max(naam, 0), provincie, regiocode, regionaam, naam >= 0));
        }

        private static boolean regio(String kop) {
            return kop.startsWith("arbeidsmarktregio's/") || kop.contains("/arbeidsmarktregio's/");
        }

        private static int plaats(List<String> koppen, Predicate<String> die) {
            for (int i = 0; i < koppen.size(); i++) {
                if (die.test(koppen.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        Rij rij(int regel, List<String> velden) {
            var gemeente = veld(velden, naam);
            return new Rij(
                    regel,
                    veld(velden, code),
                    !eigenNaam && gemeente.endsWith(TOEVOEGING)
                            ? gemeente.substring(0, gemeente.length() - TOEVOEGING.length())
                            : gemeente,
                    veld(velden, provincie),
                    veld(velden, regiocode),
                    veld(velden, regionaam));
        }

        private static String veld(List<String> velden, int plaats) {
            return plaats < velden.size() ? velden.get(plaats) : "";
        }
    }

    /// `Code (code)` and `Naam (naam)` without the unit behind it.
    private static String kop(String kop) {
        var klein = kop.toLowerCase(Locale.ROOT).replace('’', '\'');
        int eenheid = klein.lastIndexOf(" (");
        return klein.endsWith(")") && eenheid > 0 ? klein.substring(0, eenheid) : klein;
    }
}

package nl.pols.rapportage.vergelijking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Tabel.Rij;
import nl.pols.rapportage.formaat.Tabel.Rol;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.vergelijking.Vergelijking.Cijfer;
import nl.pols.rapportage.vergelijking.Vergelijking.Stand;
import org.jspecify.annotations.Nullable;

/// A comparison as a cube: figure by period.
final class Vergelijkingstabel {
    static final String LICENTIE =
            "niet openbaar: alleen voor de ontvanger, niet verder te verspreiden";

    private Vergelijkingstabel() {}

    static Tabel van(Vergelijking v) {
        var bedrijf = new Categorie(v.sobId().toString(), v.naam());
        return new Tabel(
                "vergelijking-" + v.periode(),
                "Vergelijking " + v.naam(),
                gegevens(v),
                Map.of("licentie", LICENTIE),
                v.kennisdatum(),
                List.of(
                        new Tabel.Dimensie("sob", "Bedrijf", Rol.ANDERS, List.of(bedrijf)),
                        new Tabel.Dimensie(
                                "cijfer",
                                "Cijfer",
                                Rol.ANDERS,
                                v.cijfers().stream().map(Vergelijkingstabel::as).toList()),
                        new Tabel.Dimensie("periode", "Periode", Rol.TIJD, perioden(v))),
                List.of("eenheid", "status", "ligging", "groepssymbool"),
                List.of(
                        "teller",
                        "noemer",
                        "waarde",
                        "afgerond",
                        "bedrijven",
                        "p25",
                        "mediaan",
                        "p75"),
                () ->
                        v.cijfers().stream()
                                .flatMap(c -> c.verloop().stream().map(s -> rij(bedrijf, c, s)))
                                .iterator());
    }

    private static Categorie as(Cijfer cijfer) {
        var code = new Vergelijkingscijfer(cijfer.indicator(), cijfer.onderdeel()).code();
        return new Categorie(
                code,
                cijfer.onderdeel() == null
                        ? cijfer.naam()
                        : cijfer.naam() + ": " + cijfer.onderdeel());
    }

    private static List<Categorie> perioden(Vergelijking v) {
        return v.cijfers().getFirst().verloop().stream()
                .map(stand -> Categorie.van(stand.periode()))
                .toList();
    }

    private static Map<String, String> gegevens(Vergelijking v) {
        var gegevens = new LinkedHashMap<String, String>();
        gegevens.put("groep", String.valueOf(v.groep().regel()));
        gegevens.put("bedrijven in de groep", String.valueOf(v.groep().aantal()));
        gegevens.put("minimum", String.valueOf(v.groep().minimum()));
        gegevens.put("taakomvang", Objects.requireNonNullElse(v.groep().taakomvang(), "onbekend"));
        gegevens.put("grootteklasse", v.groep().grootteklasse().name());
        gegevens.put(
                "kwartielen",
                "van de andere bedrijven in de groep, lineair tussen de twee waarden waar zij"
                        + " tussen liggen, afgerond zoals het cijfer");
        gegevens.put("kennisdatum", v.kennisdatum().toString());
        gegevens.put("licentie", LICENTIE);
        return gegevens;
    }

    private static Rij rij(Categorie bedrijf, Cijfer cijfer, Stand stand) {
        return new Rij(
                List.of(bedrijf, as(cijfer), Categorie.van(stand.periode())),
                Arrays.asList(
                        cijfer.eenheid().name(),
                        stand.status().name(),
                        stand.ligging() == null ? null : stand.ligging().name(),
                        teken(stand.groepssymbool())),
                Arrays.asList(
                        getal(stand.teller()),
                        getal(stand.noemer()),
                        stand.waarde(),
                        stand.afgerond(),
                        BigDecimal.valueOf(stand.aantal()),
                        stand.p25(),
                        stand.mediaan(),
                        stand.p75()),
                stand.symbool());
    }

    private static @Nullable String teken(@Nullable Teken teken) {
        return teken == null ? null : teken.teken();
    }

    private static @Nullable BigDecimal getal(@Nullable Long getal) {
        return getal == null ? null : BigDecimal.valueOf(getal);
    }
}

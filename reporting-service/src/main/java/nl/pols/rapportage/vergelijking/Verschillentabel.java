package nl.pols.rapportage.vergelijking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Tabel.Rij;
import nl.pols.rapportage.formaat.Tabel.Rol;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.vergelijking.Verschillen.Verschil;
import org.jspecify.annotations.Nullable;

/// Differences as a cube of one axis: each difference, followed by its parts.
final class Verschillentabel {

    private record Regel(
            Categorie as,
            @Nullable BigDecimal eigen,
            @Nullable BigDecimal groep,
            @Nullable BigDecimal bijdrage,
            int bedrijven,
            @Nullable Eenheid eenheid,
            @Nullable Teken symbool) {}

    private Verschillentabel() {}

    static Tabel van(Verschillen v) {
        var bedrijf = new Categorie(v.sobId().toString(), v.naam());
        var regels = v.verschillen().stream().flatMap(Verschillentabel::regels).toList();
        return new Tabel(
                "verschillen-" + v.periode(),
                "Verschillen " + v.naam(),
                Map.of(
                        "bijdrage",
                        "van een verschil: eigen min groep; van een deel: hoeveel het daarvan"
                                + " maakt",
                        "groep",
                        String.valueOf(v.groep().regel()),
                        "licentie",
                        Vergelijkingstabel.LICENTIE),
                Map.of("licentie", Vergelijkingstabel.LICENTIE),
                v.kennisdatum(),
                List.of(
                        new Tabel.Dimensie("sob", "Bedrijf", Rol.ANDERS, List.of(bedrijf)),
                        new Tabel.Dimensie(
                                "deel",
                                "Deel",
                                Rol.ANDERS,
                                regels.stream().map(Regel::as).toList()),
                        new Tabel.Dimensie(
                                "periode",
                                "Periode",
                                Rol.TIJD,
                                List.of(Categorie.van(v.periode())))),
                List.of("eenheid"),
                List.of("eigen", "groep", "bijdrage", "bedrijven"),
                () -> regels.stream().map(r -> rij(bedrijf, r, v.periode())).iterator());
    }

    private static Stream<Regel> regels(Verschil v) {
        return Stream.concat(
                Stream.of(
                        new Regel(
                                new Categorie(v.code(), v.naam()),
                                v.eigen(),
                                v.groep(),
                                v.verschil(),
                                v.bedrijven(),
                                v.eenheid(),
                                v.symbool())),
                v.delen().stream()
                        .map(d ->
                                new Regel(
                                        new Categorie(
                                                v.code() + ": " + d.naam(),
                                                v.naam() + ": " + d.naam()),
                                        d.eigen(),
                                        d.groep(),
                                        d.bijdrage(),
                                        v.bedrijven(),
                                        d.eenheid(),
                                        d.bijdrage().signum() == 0 ? Teken.NIHIL : null)));
    }

    private static Rij rij(Categorie bedrijf, Regel regel, String periode) {
        return new Rij(
                List.of(bedrijf, regel.as, Categorie.van(periode)),
                Arrays.asList(regel.eenheid == null ? null : regel.eenheid.name()),
                Arrays.asList(
                        regel.eigen,
                        regel.groep,
                        regel.bijdrage,
                        BigDecimal.valueOf(regel.bedrijven)),
                regel.symbool);
    }
}

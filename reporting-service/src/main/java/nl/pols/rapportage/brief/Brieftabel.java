package nl.pols.rapportage.brief;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Teken;
import org.jspecify.annotations.Nullable;

/// A letter's answer as a table: a row for each thing that it says, also for what isn't counted.
final class Brieftabel {
    private static final String LICENTIE = "https://creativecommons.org/licenses/by/4.0/deed.nl";

    private Brieftabel() {}

    static Tabel van(Antwoord antwoord) {
        var gegevens = new LinkedHashMap<String, String>();
        gegevens.put("brief", antwoord.brief());
        gegevens.put("peildatum", antwoord.peildatum().toString());
        gegevens.put("kennisdatum", antwoord.kennisdatum().toString());
        gegevens.put(
                "adres",
                "/rapportage/v1/brieven/%s?kennisdatum=%s"
                        .formatted(antwoord.brief(), antwoord.kennisdatum()));
        gegevens.put("licentie", LICENTIE);
        var rijen =
                Stream.concat(
                                Stream.concat(antwoord.rijen().stream(), antwoord.meer().stream())
                                        .map(Brieftabel::rij),
                                antwoord.nietBerekend().stream().map(Brieftabel::rij))
                        .toList();
        var cijfers = rijen.stream().map(r -> r.plaats().getFirst()).toList();
        return new Tabel(
                "brief-" + antwoord.brief(),
                antwoord.titel(),
                gegevens,
                new LinkedHashMap<>(),
                antwoord.kennisdatum(),
                List.of(new Tabel.Dimensie("cijfer", "Cijfer", Tabel.Rol.ANDERS, cijfers)),
                List.of(
                        "briefTekst",
                        "indicator",
                        "onderdeel",
                        "eenheid",
                        "binnenAfronding",
                        "toelichting"),
                List.of("briefWaarde", "teller", "noemer", "waarde", "afgerond"),
                rijen);
    }

    private static Tabel.Rij rij(Antwoord.Rij rij) {
        return new Tabel.Rij(
                List.of(new Categorie(rij.id(), rij.omschrijving())),
                Arrays.asList(
                        rij.briefTekst(),
                        rij.indicator(),
                        rij.onderdeel(),
                        rij.eenheid().name(),
                        rij.binnenAfronding() ? "ja" : "nee",
                        rij.verschil()),
                Arrays.asList(
                        rij.briefWaarde(),
                        getal(rij.teller()),
                        getal(rij.noemer()),
                        rij.waarde(),
                        rij.afgerond()),
                rij.waarde() == null ? Teken.ONTBREEKT : null);
    }

    private static Tabel.Rij rij(Brief.Overig overig) {
        return new Tabel.Rij(
                List.of(new Categorie(overig.id(), overig.omschrijving())),
                Arrays.asList(
                        overig.briefTekst(),
                        null,
                        null,
                        null,
                        overig.soort().name(),
                        overig.reden()),
                Arrays.asList(null, null, null, null, null),
                Teken.ONTBREEKT);
    }

    private static @Nullable BigDecimal getal(@Nullable Long getal) {
        return getal == null ? null : BigDecimal.valueOf(getal);
    }
}

package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pols.rapportage.document.Document;
import nl.pols.rapportage.document.Document.Bestand;
import nl.pols.rapportage.document.Document.Hoofdstuk;

/// What is promised to who reads otherwise, what of it was tested, and where to say that it isn't
/// so. It promises only what a test in this repository shows; whom to tell is up to who runs it.
final class Toegankelijkheidsblad {
    private static final String TITEL = "Toegankelijkheidsverklaring";

    private Toegankelijkheidsblad() {}

    /// @param melden where whoever runs this installation is told, as `mailto:` or `https:`
    static Document van(Instant nu, String basis, Optional<String> melden) {
        return new Document(
                TITEL,
                "Van het dashboard, de publicaties en hun PDF's",
                "Hoe toegankelijk Pols is, wat daarvan is getoetst en waar u een gebrek meldt",
                basis + Adressen.TOEGANKELIJKHEID,
                nu,
                List.of(new Bestand(TITEL, Adressen.TOEGANKELIJKHEID)),
                List.of(),
                List.of(),
                List.of(stand(), getoetst(), nietGetoetst(), meld(melden)));
    }

    private static Hoofdstuk stand() {
        return Hoofdstuk.tekst(
                "stand",
                "Hoe toegankelijk Pols is",
                List.of(
                        "Pols is gemaakt om te voldoen aan WCAG 2.2, niveau A en AA (EN 301 549)."
                                + " Mensen hebben dat nog niet onderzocht; daarom is de status C:"
                                + " eerste maatregelen genomen.",
                        "Onder elke grafiek staat een tabel die hetzelfde zegt. Kleur is nergens de"
                                + " enige drager van betekenis. Alles werkt met het toetsenbord, en"
                                + " waar u bent is te zien. Een publicatie is te lezen zonder"
                                + " JavaScript."));
    }

    private static Hoofdstuk getoetst() {
        return Hoofdstuk.tekst(
                "getoetst",
                "Wat is getoetst",
                List.of(
                        "Bij elke bouw opent een echte browser (Chromium) het dashboard, de lijst"
                                + " van publicaties, een publicatie met geheime cijfers en deze"
                                + " pagina. axe toetst daarin de regels van WCAG 2.2 A en AA die"
                                + " een machine kan toetsen.",
                        "Van de publicaties en deze pagina wordt ook getoetst dat wie alleen een"
                                + " toetsenbord heeft overal komt, en dat op een scherm van 320"
                                + " beeldpunten breed niets buiten beeld valt dan wat in een tabel"
                                + " of grafiek opzij te schuiven is.",
                        "Van de PDF's wordt getoetst dat zij getagd zijn, een titel en een taal"
                                + " hebben, en dat bij elke grafiek staat wat erop te zien is."
                                + " veraPDF toetst daarin de regels van PDF/UA-1 die een machine"
                                + " kan toetsen."));
    }

    private static Hoofdstuk nietGetoetst() {
        return Hoofdstuk.tekst(
                "niet-getoetst",
                "Wat niet is getoetst",
                List.of(
                        "Niemand heeft Pols beproefd met een schermlezer, een brailleleesregel,"
                                + " vergroting of spraak. Of de leesvolgorde en de beschrijvingen"
                                + " in de PDF's iemand helpen, kan een machine niet zeggen.",
                        "De beschrijving van de API (/api-docs) is gemaakt met Swagger UI, software"
                                + " van anderen. Zij is niet getoetst. Dezelfde beschrijving staat"
                                + " als OpenAPI-document op /openapi.json."));
    }

    private static Hoofdstuk meld(Optional<String> melden) {
        var aanWie =
                melden.isPresent()
                        ? "Meld het aan wie deze installatie van Pols beheert, op het adres"
                                + " hieronder."
                        : "Meld het aan de organisatie die u naar deze pagina verwees: wie deze"
                                + " installatie beheert, heeft hier nog geen adres opgegeven.";
        return Hoofdstuk.tekst(
                        "melden",
                        "Iets is niet toegankelijk",
                        List.of(
                                aanWie,
                                "Zeg erbij op welke pagina het was, wat u wilde doen en waarmee u"
                                        + " leest. Kunt u een cijfer niet lezen, dan staat het ook"
                                        + " als CSV, XLSX en JSON onder de publicatie."))
                .metBestanden(
                        melden.map(adres ->
                                        List.of(
                                                new Bestand(
                                                        "Meld een gebrek: "
                                                                + adres.replaceFirst(
                                                                        "^mailto:", ""),
                                                        adres)))
                                .orElse(List.of()));
    }
}

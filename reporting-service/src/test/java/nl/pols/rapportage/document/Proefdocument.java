package nl.pols.rapportage.document;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nl.pols.rapportage.document.Document.Begrip;
import nl.pols.rapportage.document.Document.Bestand;
import nl.pols.rapportage.document.Document.Blad;
import nl.pols.rapportage.document.Document.Figuur;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Kerncijfer;
import nl.pols.rapportage.document.Document.Melding;
import nl.pols.rapportage.document.Document.Regel;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Staafdiagram.Staaf;

/// Two regions, of which one is hidden, in a chart over its table.
final class Proefdocument {
    static final String IN_WOORDEN = "Staafdiagram: Noord heeft er 12.345.";

    private Proefdocument() {}

    static Document van(String titel) {
        var regels =
                List.of(
                        new Regel("Noord", 1, List.of(new Vak("12.345", null))),
                        new Regel("Zuid", 1, List.of(new Vak("x", "geheim"))));
        var staven = List.of(new Staaf("Noord", 12_345L, "12.345"), new Staaf("Zuid", null, "x"));
        return van(titel, List.of("Zo leest u dit."), staven, regels);
    }

    /// A chart and a table of so many regions, behind so much text.
    static Document achter(int alineas, int aantal) {
        var regel = new Regel("Noord", 1, List.of(new Vak("12.345", null)));
        return van(
                "Proef",
                Collections.nCopies(alineas, "Zo leest u dit."),
                Collections.nCopies(Math.min(aantal, 10), new Staaf("Noord", 12_345L, "12.345")),
                Collections.nCopies(aantal, regel));
    }

    /// A table with a column for each scheme of the package.
    static Document breed() {
        var koppen =
                List.of(
                        "Arbeidsmarktregio",
                        "Totaal",
                        "Aanvullend sociaal pakket: dienstverlening aan bijstandsgerechtigden",
                        "Bonus beschut werk",
                        "Gebundelde uitkering Participatiewet",
                        "Tijdelijke impuls banenafspraak (buiten de RMT's)",
                        "Herstructurering naar aanleiding van de motie Kerstens",
                        "Re-integratie Participatiewet",
                        "Crisisdienstverlening via de Regionale Mobiliteitsteams",
                        "Wet sociale werkvoorziening");
        var vakken = Collections.nCopies(koppen.size() - 1, new Vak("166.250.000", null));
        var blad =
                new Blad(
                        "regelingen",
                        "Verleend naar regeling per arbeidsmarktregio",
                        koppen,
                        Collections.nCopies(
                                36, new Regel("Zuid-Kennemerland en IJmond", 1, vakken)));
        return van(
                "Proef",
                List.of(
                        Hoofdstuk.tekst("geld", "Geld", List.of("Een definitie."))
                                .metBladen(List.of(), List.of(blad))));
    }

    private static Document van(
            String titel, List<String> leeswijzer, List<Staaf> staven, List<Regel> regels) {
        var blad = new Blad("regios", "Trajecten per regio", List.of("Gebied", "Aantal"), regels);
        var figuur = new Figuur("figuur", "Per regio", IN_WOORDEN, Staafdiagram.van(staven), blad);
        return van(
                titel,
                List.of(
                        Hoofdstuk.tekst("lees", "Leeswijzer", leeswijzer)
                                .metBegrippen(List.of(new Begrip("x", "geheim"))),
                        Hoofdstuk.tekst("trajecten", "Trajecten", List.of("Een definitie."))
                                .metBladen(List.of(figuur), List.of()),
                        Hoofdstuk.tekst("bestanden", "Bestanden", List.of())
                                .metBestanden(List.of(new Bestand("CSV", "/een.csv")))));
    }

    private static Document van(String titel, List<Hoofdstuk> hoofdstukken) {
        return new Document(
                titel,
                "1 januari 2022 tot en met 30 juni 2022",
                "Trajecten in twee regio's",
                "https://pols.example/publicaties/PROEF-2022-H1-1",
                Instant.parse("2022-10-15T04:30:00Z"),
                List.of(new Bestand("Publicaties", "/publicaties")),
                List.of(new Melding("Herziening", "Noord leverde later.", null)),
                List.of(new Kerncijfer("12.345", "trajecten")),
                hoofdstukken);
    }
}

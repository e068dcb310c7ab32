package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.publicatie.Proefpublicatie.inhoud;
import static nl.pols.rapportage.publicatie.Proefpublicatie.publicatie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.pols.rapportage.document.Document;
import nl.pols.rapportage.document.Document.Blad;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Kerncijfer;
import nl.pols.rapportage.document.Document.Regel;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Pdf;
import nl.pols.rapportage.document.Pdfuakeuring;
import nl.pols.rapportage.document.Staafdiagram.Balk;
import nl.pols.rapportage.formaat.Teken;
import org.junit.jupiter.api.Test;

/// What a reader sees of [Proefpublicatie].
class PublicatiebladTest {
    private static final String BASIS = "https://pols.example";
    private final Document blad = Publicatieblad.scherm(publicatie(), inhoud(), null, BASIS);

    @Test
    void itSaysWhatItIsAndWhatIsNew() {
        assertThat(blad.titel()).isEqualTo("Trajectenmonitor, eerste halfjaar van 2022");
        assertThat(blad.ondertitel())
                .isEqualTo(
                        "1 januari 2022 tot en met 30 juni 2022, uitgave "
                                + Proefpublicatie.NUMMER);
        assertThat(blad.adres()).isEqualTo(BASIS + "/publicaties/" + Proefpublicatie.NUMMER);
        assertThat(blad.kerncijfers())
                .containsExactly(new Kerncijfer("1.200", "Lopende trajecten, Nederland"));
        assertThat(blad.meldingen())
                .singleElement()
                .satisfies(melding -> {
                    assertThat(melding.tekst()).startsWith("Dorp 4 leverde dubbel aan.");
                    assertThat(melding.naar())
                            .isEqualTo(
                                    new Document.Bestand(
                                            "Naar de vorige uitgave",
                                            "/publicaties/TRAJECTENMONITOR-2022-H1-1"));
                });
    }

    @Test
    void theWholeAndTheRegionsAreChartsOverTheirTables() {
        var figuren = hoofdstuk("lopend").figuren();

        assertThat(figuren)
                .extracting(Document.Figuur::titel)
                .containsExactly(
                        "Lopende trajecten naar uitkering, Nederland",
                        "Lopende trajecten per arbeidsmarktregio");
        assertThat(figuren.getFirst().diagram().balken())
                .extracting(Balk::naam, Balk::tekst)
                .containsExactly(tuple("WIA", "500"), tuple("WW", "700"));
        assertThat(regels(figuren.getFirst().tabel()))
                .containsExactly("Totaal: 1.200", "WIA: 500", "WW: 700");
        assertThat(figuren.get(1).tabel().koppen())
                .containsExactly("Gebied", "Totaal", "WIA", "WW");
        assertThat(regels(figuren.get(1).tabel()))
                .containsExactly("Nederland: 1.200 500 700", "Noord: 800 x 700", "Zuid: 400 400 -");
        assertThat(figuren.get(1).inWoorden())
                .contains("De meeste: Noord, 800", "de minste die getoond worden: Zuid, 400")
                .contains("0 van de 2 staven");
    }

    @Test
    void hiddenRevisedAndTooSmallAreToldApartAndALevelLeftOutHasNoColumns() {
        var gemeenten = hoofdstuk("lopend").bijlagen().getFirst();

        assertThat(gemeenten.titel()).isEqualTo("Lopende trajecten per gemeente");
        // of municipalities nothing by benefit is shown
        assertThat(gemeenten.koppen()).containsExactly("Gebied", "Aantal");
        assertThat(regels(gemeenten))
                .containsExactly(
                        "Nederland: 1.200",
                        "Noord: 800",
                        "Dorp 1: x",
                        "Dorp 3: x",
                        "Zuid: 400",
                        "Dorp 4: 395*",
                        "Dorp 5: 0");
        assertThat(gemeenten.regels().get(2).vakken().getFirst()).isEqualTo(new Vak("x", "geheim"));
        assertThat(hoofdstuk("leeswijzer").begrippen())
                .extracting(Document.Begrip::term)
                .containsExactly("x", ".", "-", "0", "5*");
    }

    @Test
    void itTellsWhoReportedWhatIsHiddenAndHowToCheck() {
        assertThat(hoofdstuk("respons").lijsten())
                .extracting(PublicatiebladTest::regels)
                .containsExactly(
                        List.of("Trajecten: gemeenten: 4 3 2 1"),
                        List.of(
                                "Verteld: uitstroom: 93%",
                                "Binnen 30 dagen verteld: startdatum: 71%"),
                        List.of("Lopende trajecten: 1 2 0 0 1"));
        assertThat(regels(hoofdstuk("beveiliging").lijsten().getFirst()))
                .containsExactly("Lopende trajecten, tabel gebied-uitkering: gemeente: 4 2 3%");
        assertThat(hoofdstuk("herkomst").begrippen())
                .extracting(Document.Begrip::uitleg)
                .contains(publicatie().hash(), Proefpublicatie.NUMMER);
        assertThat(hoofdstuk("herkomst").alineas())
                .anyMatch(alinea -> alinea.endsWith("/inhoud | sha256sum"));
    }

    @Test
    void inPrintItsLinksLeadToTheSiteAndNothingThatCameLaterIsSaid() {
        var druk = Publicatieblad.druk(publicatie(), inhoud(), BASIS);

        assertThat(druk.hoofdstukken().getLast().bestanden())
                .hasSize(6)
                .allMatch(bestand -> bestand.adres().startsWith(BASIS));
        assertThat(druk.moment()).isEqualTo(publicatie().embargoTot());
    }

    @Test
    void whereNoFigureCanBeShownThereIsATableAndNoChart() {
        var getoond = inhoud().reeksen().getFirst();
        var geheim =
                getoond.cellen().stream()
                        .map(cel -> new Inhoud.Cel(cel.plaats(), null, Teken.GEHEIM, false))
                        .toList();
        var hoofdstuk =
                Reekshoofdstuk.van(
                        new Inhoud.Reeks(
                                getoond.code(),
                                getoond.indicator(),
                                getoond.versie(),
                                getoond.naam(),
                                getoond.definitie(),
                                getoond.eenheid(),
                                getoond.basis(),
                                getoond.tabellen(),
                                getoond.indelingen(),
                                geheim,
                                getoond.verantwoording(),
                                null),
                        LocalDate.of(2022, 6, 30));

        assertThat(hoofdstuk.figuren()).isEmpty();
        assertThat(hoofdstuk.bijlagen())
                .extracting(Blad::titel)
                .containsExactly(
                        "Lopende trajecten naar uitkering, Nederland, in cijfers",
                        "Lopende trajecten naar uitkering per arbeidsmarktregio",
                        "Lopende trajecten per gemeente");
        assertThat(regels(hoofdstuk.bijlagen().getFirst()))
                .containsExactly("Totaal: x", "WIA: x", "WW: x");
    }

    @Test
    void inPrintItIsAccessibleByPdfUa() throws Exception {
        var pdf = Pdf.van(Publicatieblad.druk(publicatie(), inhoud(), BASIS));

        assertThat(Pdfuakeuring.gebreken(pdf)).isEmpty();
    }

    private Hoofdstuk hoofdstuk(String id) {
        return blad.hoofdstukken().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> regels(Blad blad) {
        return blad.regels().stream().map(PublicatiebladTest::regel).toList();
    }

    private static String regel(Regel regel) {
        return regel.naam()
                + ": "
                + String.join(" ", regel.vakken().stream().map(Vak::tekst).toList());
    }
}

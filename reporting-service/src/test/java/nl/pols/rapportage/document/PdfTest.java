package nl.pols.rapportage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.pols.rapportage.document.Staafdiagram.Staaf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// What is printed can be read by eyes, ears and fingers, and is the same each time.
class PdfTest {
    private static final byte[] PDF = Pdf.van(Proefdocument.van("Proef & <meer>"));

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(Pdf.van(Proefdocument.van("Proef & <meer>"))).isEqualTo(PDF);
    }

    @Test
    void itsTextHasTheFiguresAndTheSigns() throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .contains("Proef & <meer>", "Noord 12.345", "Zuid x", "geheim")
                    .anyMatch(regel -> regel.endsWith("bladzijde 1 van 1"));
        }
    }

    @Test
    void itIsTaggedInDutchWithATitleAndATextForEachPicture() throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            var catalogus = pdf.getDocumentCatalog();
            assertThat(catalogus.getLanguage()).isEqualTo("nl");
            assertThat(catalogus.getMarkInfo().isMarked()).isTrue();
            assertThat(Objects.requireNonNull(catalogus.getViewerPreferences()).displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Proef & <meer>");
            assertThat(new String(catalogus.getMetadata().toByteArray(), "UTF-8"))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            assertThat(elementen(pdf))
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "Table", "TH", "TD", "Figure", "Link");
            assertThat(elementen(pdf))
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .isNotEmpty()
                    .allMatch(element ->
                            Proefdocument.IN_WOORDEN.equals(element.getAlternateDescription()));
        }
    }

    /// Of one page and of several, with a chart and without.
    @Test
    void anotherProgramHasNothingAgainstItByPdfUa() throws Exception {
        assertThat(Pdfuakeuring.gebreken(PDF)).isEmpty();
        for (int regels : new int[] {4, 30, 90}) {
            assertThat(Pdfuakeuring.gebreken(Pdf.van(Proefdocument.achter(40, regels))))
                    .as("%d", regels)
                    .isEmpty();
        }
    }

    /// It judges something: without what a print is tagged with it has a lot against it.
    @Test
    void anotherProgramSeesThatTagsAreMissing() throws Exception {
        try (var pdf = Loader.loadPDF(PDF);
                var uit = new ByteArrayOutputStream()) {
            elementen(pdf).stream()
                    .filter(element -> element.getStructureType().equals("Figure"))
                    .forEach(element -> element.setAlternateDescription(null));
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.save(uit);
            assertThat(Pdfuakeuring.gebreken(uit.toByteArray()))
                    .anyMatch(gebrek -> gebrek.startsWith("7.3-1"))
                    .anyMatch(gebrek -> gebrek.startsWith("7.2-"));
        }
    }

    @Test
    void eachLinkSaysWhereItLeads() throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            assertThat(pdf.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getContents)
                    .contains("Leeswijzer", "Trajecten", "Bestanden")
                    .doesNotContainNull();
        }
    }

    @Test
    void whoHearsItHearsEachHeadingAndTheNameAboveEachTable() throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            var gehoord = Gehoord.van(pdf);
            assertThat(gehoord.bij("H1")).containsExactly("Proef & <meer>");
            assertThat(gehoord.bij("H2"))
                    .containsExactly(
                            "Herziening", "Inhoud", "Leeswijzer", "Trajecten", "Bestanden");
            assertThat(gehoord.bij("H3")).containsExactly("Per regio");
            assertThat(gehoord.bij("Caption")).containsExactly("Trajecten per regio");
            assertThat(gehoord.bij("TH")).containsExactly("Gebied", "Aantal", "Noord", "Zuid");
            assertThat(gehoord.bij("TD")).containsExactly("12.345", "x");
        }
    }

    @Test
    void noNameInAChartIsCutOffOnTheLeft() throws IOException, FontFormatException {
        try (var letters = Pdf.class.getResourceAsStream(Pdf.LETTERS + ".ttf")) {
            var lettertype = Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(12f);
            for (var naam :
                    List.of(
                            "Stedendriehoek en Noordwest Veluwe",
                            "Woerden-Montfoort-Oudewater-Wijdemeren")) {
                var diagram = Staafdiagram.van(List.of(new Staaf(naam, 1L, "1")));
                var breedte =
                        lettertype
                                .getStringBounds(
                                        diagram.balken().getFirst().naam(),
                                        new FontRenderContext(null, true, true))
                                .getWidth();
                assertThat(breedte).isLessThanOrEqualTo(diagram.naamX());
            }
        }
    }

    @Test
    void noFigureInAChartIsCutOffOnTheRight() throws IOException, FontFormatException {
        try (var letters = Pdf.class.getResourceAsStream(Pdf.LETTERS + ".ttf")) {
            var lettertype = Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(12f);
            for (var getal : List.of("5", "140.000.000", "-2.888.888.000")) {
                var balk =
                        Staafdiagram.van(List.of(new Staaf("Noord", 1L, getal)))
                                .balken()
                                .getFirst();
                var breedte =
                        lettertype
                                .getStringBounds(getal, new FontRenderContext(null, true, true))
                                .getWidth();
                assertThat(balk.breedte()).isPositive();
                assertThat(balk.tekstX() + breedte).isLessThanOrEqualTo(Staafdiagram.BREEDTE);
            }
        }
    }

    /// With a column for each scheme, on each of the pages that it takes.
    @Test
    void nothingOfAWideTableIsBesideThePage() throws Exception {
        try (var pdf = Loader.loadPDF(Pdf.van(Proefdocument.breed()))) {
            var rechts = new ArrayList<Float>();
            var lezer =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition teken) {
                            rechts.add(
                                    getCurrentPage().getMediaBox().getWidth()
                                            - teken.getX()
                                            - teken.getWidth());
                            super.processTextPosition(teken);
                        }
                    };
            var tekst = lezer.getText(pdf);

            assertThat(rechts).isNotEmpty().allMatch(ruimte -> ruimte > 50);
            assertThat(tekst.split("166\\.250\\.000", -1)).hasSize(36 * 9 + 1);
            assertThat(tekst).contains("werkvoorziening");
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isLessThan(pdf.getPage(0).getMediaBox().getHeight());
        }
        assertThat(Pdfuakeuring.gebreken(Pdf.van(Proefdocument.breed()))).isEmpty();
    }

    /// However far down the page they come.
    @Test
    void aShortTableStaysWithItsChartAndALongOneWithItsName() throws IOException {
        for (int alineas = 16; alineas < 48; alineas += 3) {
            for (int regels : new int[] {4, 30}) {
                try (var pdf = Loader.loadPDF(Pdf.van(Proefdocument.achter(alineas, regels)))) {
                    for (var bladzijde : bladzijden(pdf)) {
                        boolean begint = bladzijde.contains("Trajecten per regio");
                        assertThat(bladzijde.contains("Trajecten per regio\nGebied Aantal\nNoord"))
                                .as("%d %d: %s", alineas, regels, bladzijde)
                                .isEqualTo(begint);
                        assertThat(regels > 12 || bladzijde.contains("\nPer regio\n") == begint)
                                .as("%d %d: %s", alineas, regels, bladzijde)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static List<String> bladzijden(PDDocument pdf) throws IOException {
        var teksten = new ArrayList<String>();
        for (int nummer = 1; nummer <= pdf.getNumberOfPages(); nummer++) {
            var lezer = new PDFTextStripper();
            lezer.setStartPage(nummer);
            lezer.setEndPage(nummer);
            teksten.add(lezer.getText(pdf).replace(" \n", "\n"));
        }
        return teksten;
    }

    @Test
    void itsOnlyMomentsAreThoseOfTheDocument() throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            var gegevens = pdf.getDocumentInformation();
            assertThat(gegevens.getCreationDate().toInstant())
                    .isEqualTo(gegevens.getModificationDate().toInstant())
                    .isEqualTo(Instant.parse("2022-10-15T04:30:00Z"));
        }
    }

    private static List<PDStructureElement> elementen(PDDocument pdf) {
        var gevonden = new ArrayList<PDStructureElement>();
        verzamel(pdf.getDocumentCatalog().getStructureTreeRoot(), gevonden);
        return gevonden;
    }

    private static void verzamel(PDStructureNode knoop, List<PDStructureElement> gevonden) {
        for (var kind : knoop.getKids()) {
            if (kind instanceof PDStructureElement element) {
                gevonden.add(element);
                verzamel(element, gevonden);
            }
        }
    }
}

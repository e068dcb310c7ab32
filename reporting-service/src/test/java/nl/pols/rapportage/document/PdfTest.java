package nl.pols.rapportage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
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

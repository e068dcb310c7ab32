package nl.pols.rapportage.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// What a screen reader reads out of a tagged print: of each element of the structure its text, in
/// the order of reading.
final class Gehoord {
    private final Map<String, List<String>> teksten = new HashMap<>();
    private final List<Map<Integer, String>> perBladzijde = new ArrayList<>();
    private final PDDocument pdf;

    private Gehoord(PDDocument pdf) {
        this.pdf = pdf;
    }

    static Gehoord van(PDDocument pdf) throws IOException {
        var gehoord = new Gehoord(pdf);
        for (var bladzijde : pdf.getPages()) {
            var lezer = new PDFMarkedContentExtractor();
            lezer.processPage(bladzijde);
            var stukken = new HashMap<Integer, String>();
            for (var stuk : lezer.getMarkedContents()) {
                nummer(bladzijde, stuk)
                        .ifPresent(nummer -> stukken.merge(nummer, tekst(stuk), String::concat));
            }
            gehoord.perBladzijde.add(stukken);
        }
        gehoord.loop(pdf.getDocumentCatalog().getStructureTreeRoot());
        return gehoord;
    }

    /// What is said under a tag, in order.
    List<String> bij(String soort) {
        return teksten.getOrDefault(soort, List.of());
    }

    /// The reader takes the name under which the properties of a piece are kept for its tag.
    private static Optional<Integer> nummer(PDPage bladzijde, PDMarkedContent stuk) {
        return Optional.ofNullable(
                        bladzijde.getResources().getProperties(COSName.getPDFName(stuk.getTag())))
                .map(eigenschappen -> eigenschappen.getCOSObject().getInt(COSName.MCID))
                .filter(nummer -> nummer >= 0);
    }

    private static String tekst(PDMarkedContent stuk) {
        var tekst = new StringBuilder();
        for (var deel : stuk.getContents()) {
            if (deel instanceof TextPosition letter) {
                tekst.append(letter.getUnicode());
            } else if (deel instanceof PDMarkedContent binnen) {
                tekst.append(tekst(binnen));
            }
        }
        return tekst.toString();
    }

    private void loop(PDStructureNode knoop) {
        for (var kind : knoop.getKids()) {
            if (kind instanceof PDStructureElement element) {
                var eigen = new StringBuilder();
                zeg(element, eigen);
                teksten.computeIfAbsent(element.getStructureType(), soort -> new ArrayList<>())
                        .add(eigen.toString().strip());
                loop(element);
            }
        }
    }

    private void zeg(PDStructureElement element, StringBuilder uit) {
        for (var kind : element.getKids()) {
            switch (kind) {
                case Integer nummer -> uit.append(stuk(element.getPage(), nummer));
                case PDMarkedContentReference stuk ->
                        uit.append(
                                stuk(
                                        Objects.requireNonNullElse(
                                                stuk.getPage(), element.getPage()),
                                        stuk.getMCID()));
                case PDStructureElement binnen -> zeg(binnen, uit);
                default -> {
                    // a link or a picture says nothing itself
                }
            }
        }
    }

    private String stuk(PDPage bladzijde, int nummer) {
        return perBladzijde.get(pdf.getPages().indexOf(bladzijde)).getOrDefault(nummer, "");
    }
}

package nl.pols.rapportage.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// A document to print, tagged for who reads with ears or fingers (PDF/UA). Made from the same
/// document it is the same to the byte: its moments are the document's, and so is its id.
public final class Pdf {
    static final String LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    /// Letters go along in the file, so that it looks the same everywhere.
    private static final String LETTERTYPEN =
            "@font-face { font-family: 'Pols'; src: url('%s'); -fs-pdf-font-embed: embed; }%n"
                            .formatted(adres(".ttf"))
                    + "@font-face { font-family: 'Pols'; font-weight: bold; src: url('%s');"
                            .formatted(adres("-Bold.ttf"))
                    + " -fs-pdf-font-embed: embed; }\n";

    static {
        // it tells of every style sheet and every letter
        XRLog.listRegisteredLoggers().forEach(naam -> XRLog.setLevel(naam, Level.WARNING));
    }

    private Pdf() {}

    public static byte[] van(Document document) {
        var bouwer =
                new PdfRendererBuilder()
                        .usePdfUaAccessibility(true)
                        .withProducer("Pols")
                        .useSVGDrawer(new BatikSVGDrawer())
                        .withHtmlContent(Bladspiegel.druk(document, LETTERTYPEN), null);
        try (var maker = bouwer.buildPdfRenderer();
                var uit = new ByteArrayOutputStream()) {
            maker.layout();
            try (var pdf = maker.createPDFKeepOpen()) {
                var moment = GregorianCalendar.from(document.moment().atZone(ZoneOffset.UTC));
                pdf.getDocumentInformation().setCreationDate((Calendar) moment);
                pdf.getDocumentInformation().setModificationDate(moment);
                benoemLinks(pdf.getDocumentCatalog().getStructureTreeRoot());
                pdf.setDocumentId(nummer(document.adres()));
                pdf.save(uit);
            }
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says in each link where it leads, for programs that list links apart from the text
    /// (PDF/UA-1, 7.18.5): who laid the page out says it of the text only.
    private static void benoemLinks(PDStructureNode knoop) {
        for (var kind : knoop.getKids()) {
            if (kind instanceof PDStructureElement element) {
                benoemLinks(element);
            } else if (kind instanceof PDObjectReference verwijzing
                    && knoop instanceof PDStructureElement tekst
                    && verwijzing.getReferencedObject() instanceof PDAnnotationLink link) {
                link.setContents(tekst.getAlternateDescription());
            }
        }
    }

    private static long nummer(String adres) {
        return UUID.nameUUIDFromBytes(adres.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    private static String adres(String soort) {
        return Objects.requireNonNull(Pdf.class.getResource(LETTERS + soort)).toString();
    }
}

package nl.pols.rapportage.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What veraPDF, which knows nothing of how a print is made, has against it by PDF/UA-1: all that a
/// machine can judge of the Matterhorn protocol.
public final class Pdfuakeuring {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdfuakeuring() {}

    /// The rules that are broken, each with where.
    public static List<String> gebreken(byte[] pdf) throws Exception {
        try (var lezer =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var keurder =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var oordeel = keurder.validate(lezer);
            var gebreken =
                    oordeel.getTestAssertions().stream()
                            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                            .map(Pdfuakeuring::tekst)
                            .toList();
            if (gebreken.isEmpty() != oordeel.isCompliant()) {
                throw new IllegalStateException("Not all that is wrong is told");
            }
            return gebreken;
        }
    }

    private static String tekst(TestAssertion bewering) {
        var regel = bewering.getRuleId();
        return "%s-%d %s %s"
                .formatted(
                        regel.getClause(),
                        regel.getTestNumber(),
                        bewering.getMessage(),
                        bewering.getLocation().getContext());
    }
}

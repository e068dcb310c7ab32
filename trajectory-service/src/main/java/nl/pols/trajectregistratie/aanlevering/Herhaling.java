package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.AanleveringAfgebroken;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.SleutelHergebruikt;

/// A delivery that was read to its end before: the same content gets the same answer, another
/// content is another delivery.
final class Herhaling {

    private Herhaling() {}

    static void require(Verzoek verzoek, Aanlevering aanlevering) {
        try {
            var stroom = verzoek.bestand().regels();
            while (stroom.volgende()) {
                // only the digest is wanted
            }
            if (aanlevering.kopHash() != null && !stroom.hashIs(aanlevering.kopHash())) {
                throw new SleutelHergebruikt();
            }
        } catch (IOException e) {
            throw new AanleveringAfgebroken(aanlevering, Breuk.van(e, 1));
        } finally {
            Zstdstroom.laatLos(verzoek.bestand());
        }
    }
}

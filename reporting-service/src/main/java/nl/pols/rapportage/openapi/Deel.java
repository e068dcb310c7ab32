package nl.pols.rapportage.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of the merged document: what a service said of itself, and when it was last heard.
///
/// @param document null if it was never heard
record Deel(
        Bron bron, @Nullable ObjectNode document, @Nullable Instant opgehaaldOp, boolean actueel) {

    /// Where a part comes from: its name, and the base address of the service's API.
    record Bron(String naam, URI basis) {
        URI document() {
            return URI.create(basis + "/openapi.json");
        }

        /// The path below which all of the service's operations are.
        String basispad() {
            return basis.getPath();
        }

        /// Where the service itself is; of this service `/`, as it is where the document came from.
        String server() {
            var adres = basis.toString();
            return basis.isAbsolute()
                    ? adres.substring(0, adres.length() - basispad().length())
                    : "/";
        }

        /// `naam=basis,naam=basis`
        static java.util.List<Bron> lees(String lijst) {
            return java.util.Arrays.stream(lijst.split(",", -1))
                    .map(String::strip)
                    .filter(deel -> !deel.isEmpty())
                    .map(Bron::leesEen)
                    .toList();
        }

        private static Bron leesEen(String deel) {
            int is = deel.indexOf('=');
            if (is < 1) {
                throw new IllegalArgumentException("POLS_DEELDOCUMENTEN: naam=adres, not " + deel);
            }
            return new Bron(deel.substring(0, is), URI.create(deel.substring(is + 1)));
        }
    }

    enum Toestand {
        ACTUEEL,
        VEROUDERD,
        NIET_BESCHIKBAAR
    }

    Toestand toestand() {
        if (document == null) {
            return Toestand.NIET_BESCHIKBAAR;
        }
        return actueel ? Toestand.ACTUEEL : Toestand.VEROUDERD;
    }
}

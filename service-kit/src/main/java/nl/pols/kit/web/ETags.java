package nl.pols.kit.web;

import jakarta.ws.rs.core.EntityTag;
import nl.pols.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Conditional change (RFC 9110 section 13): the version of a record is its entity tag, and who
/// changes it must say which version was read.
public final class ETags {
    private ETags() {}

    public static EntityTag of(long versie) {
        return new EntityTag(Long.toString(versie));
    }

    /// Refuses a change without `If-Match` (428) or of another version than `current` (412).
    public static void requireMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VoorwaardeOntbreekt();
        }
        if (ifMatch.strip().equals("*")) {
            return;
        }
        var wanted = "\"" + current + "\"";
        for (String tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(wanted)) {
                return;
            }
        }
        throw new VersieVerouderd(current);
    }

    static final class VoorwaardeOntbreekt extends Refusal {
        private static final long serialVersionUID = 1L;

        VoorwaardeOntbreekt() {
            super(
                    "De header If-Match ontbreekt. Vraag eerst de huidige versie op en stuur haar"
                            + " ETag mee, zodat u geen wijziging van een ander overschrijft.");
        }

        @Override
        public Kind kind() {
            return Kind.PRECONDITION_REQUIRED;
        }

        @Override
        public String title() {
            return "Voorwaarde ontbreekt";
        }
    }

    static final class VersieVerouderd extends Refusal {
        private static final long serialVersionUID = 1L;

        VersieVerouderd(long current) {
            super(
                    "De gegevens zijn intussen gewijzigd: de huidige ETag is \"%d\". Vraag ze opnieuw op en pas uw wijziging daarop toe."
                            .formatted(current));
        }

        @Override
        public Kind kind() {
            return Kind.PRECONDITION_FAILED;
        }

        @Override
        public String title() {
            return "Versie verouderd";
        }
    }
}

package nl.pols.register.sob;

import nl.pols.kit.identity.KvkNummer;
import nl.pols.kit.identity.Oin;
import nl.pols.kit.identity.Rsin;
import nl.pols.register.Meervoudig;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A number under which others know an SOB. An SOB has one of each kind on a day, and no two SOBs
/// share one. An establishment number tells a building from another and is never one of them.
public record Identificatie(Soort soort, String waarde, String uitgever) implements Meervoudig {

    /// The registers whose numbers identify an organisation.
    @Schema(name = "SoortIdentificatie")
    public enum Soort {
        KVK("Kamer van Koophandel"),
        RSIN("Kamer van Koophandel"),
        OIN("Logius");

        private final String uitgever;

        Soort(String uitgever) {
            this.uitgever = uitgever;
        }

        /// Who issues numbers of this kind.
        public String uitgever() {
            return uitgever;
        }

        public boolean isGeldig(String waarde) {
            return switch (this) {
                case KVK -> KvkNummer.isValid(waarde);
                case RSIN -> Rsin.isValid(waarde);
                case OIN -> Oin.isValid(waarde);
            };
        }
    }

    public static Identificatie kvk(String nummer) {
        return new Identificatie(Soort.KVK, nummer, Soort.KVK.uitgever());
    }

    @Override
    public String sleutel() {
        return soort.name();
    }
}

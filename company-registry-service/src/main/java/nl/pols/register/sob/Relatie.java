package nl.pols.register.sob;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a municipality is bound to an SOB. A municipality that leaves the joint arrangement and
/// stays a customer ends one relation and begins another (letters 001 and 002).
public record Relatie(String gemeentecode, Soort soort) {

    /// Participant in the joint arrangement, purchaser, owner, or the SOB is its department.
    @Schema(name = "SoortRelatie")
    public enum Soort {
        GR_DEELNEMER,
        INKOOP,
        EIGENAAR,
        AFDELING
    }
}

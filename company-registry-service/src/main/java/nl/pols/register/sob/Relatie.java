package nl.pols.register.sob;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.pols.register.Meervoudig;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a municipality is bound to an SOB, and for what. A municipality that leaves the joint
/// arrangement and stays a customer ends one relation and begins another (letters 001 and 002).
///
/// @param diensten in their own order; none means that it isn't told
public record Relatie(
        String gemeentecode,
        Soort soort,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Dienst> diensten)
        implements Meervoudig {

    /// Participant in the joint arrangement, purchaser, owner, or the SOB is its department.
    @Schema(name = "SoortRelatie")
    public enum Soort {
        GR_DEELNEMER,
        INKOOP,
        EIGENAAR,
        AFDELING
    }

    public Relatie {
        diensten = diensten == null ? List.of() : diensten.stream().distinct().sorted().toList();
    }

    public Relatie(String gemeentecode, Soort soort) {
        this(gemeentecode, soort, List.of());
    }

    @Override
    public List<Dienst> diensten() {
        return diensten == null ? List.of() : diensten;
    }

    @Override
    public String sleutel() {
        return gemeentecode + " " + soort;
    }
}

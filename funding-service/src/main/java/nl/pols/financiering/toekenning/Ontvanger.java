package nl.pols.financiering.toekenning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.pols.kit.identity.Gemeentecode;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who receives a grant (letter 001, "Financiële aspecten": municipalities, UWV, social partners,
/// RMTs; an SOB by sub-allocation). Invariant: the code has the form of its kind.
@Embeddable
public record Ontvanger(
        @Enumerated(EnumType.STRING) @Column(name = "ontvanger_soort") Soort soort,
        @Column(name = "ontvanger_code") String code) {

    private static final Pattern REGIO = Pattern.compile("AM[0-9]{2}");
    private static final Pattern NAAM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,39}");

    /// The kinds of recipient; the code is a gemeentecode, `UWV`, a name, a labour market region,
    /// an SOB's id.
    @Schema(name = "Ontvangersoort")
    public enum Soort {
        GEMEENTE,
        UWV,
        SOCIALE_PARTNER,
        RMT,
        SOB
    }

    /// Refuses a code that does not fit its kind.
    public static Ontvanger van(Soort soort, String code) {
        boolean fits =
                switch (soort) {
                    case GEMEENTE -> Gemeentecode.isValid(code);
                    case UWV -> code.equals("UWV");
                    case SOCIALE_PARTNER -> NAAM.matcher(code).matches();
                    case RMT -> REGIO.matcher(code).matches();
                    case SOB -> isUuid(code);
                };
        if (!fits) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "/ontvanger/code",
                                    "ontvanger-code",
                                    "De code past niet bij de soort ontvanger: een gemeentecode"
                                            + " (GM0363), UWV, een naam in hoofdletters, een"
                                            + " arbeidsmarktregio (AM01) of het id van een SOB.")));
        }
        return new Ontvanger(soort, code);
    }

    /// The tenant of everything under the grant, in the form of the token's claim.
    public String houder() {
        return soort.name().toLowerCase(Locale.ROOT) + ":" + code;
    }

    /// The SOB that receives, if it is one.
    Optional<UUID> sobId() {
        return soort == Soort.SOB ? Optional.of(UUID.fromString(code)) : Optional.empty();
    }

    private static boolean isUuid(String code) {
        try {
            return UUID.fromString(code).toString().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

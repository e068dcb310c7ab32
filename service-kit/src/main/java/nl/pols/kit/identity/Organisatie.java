package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import nl.pols.kit.problem.ValueRefused;

/// The organisation on whose behalf something happens: tenant of a record, claim `organisatie` of a
/// token. Text form `gemeente:GM0363`, `sob:<uuid>`, `rijk`, `cedris`, `beheer`, `systeem`.
public record Organisatie(Soort soort, String code) {

    /// The kinds; only a municipality and an SOB are many.
    public enum Soort {
        GEMEENTE,
        SOB,
        RIJK,
        CEDRIS,
        BEHEER,
        SYSTEEM
    }

    public static final Organisatie RIJK = new Organisatie(Soort.RIJK, "");
    public static final Organisatie CEDRIS = new Organisatie(Soort.CEDRIS, "");
    public static final Organisatie BEHEER = new Organisatie(Soort.BEHEER, "");

    /// The suite itself (consumers, jobs). Never the claim of a token.
    public static final Organisatie SYSTEEM = new Organisatie(Soort.SYSTEEM, "");

    public Organisatie {
        boolean fits =
                switch (soort) {
                    case GEMEENTE -> Gemeentecode.isValid(code);
                    case SOB -> isUuid(code);
                    case RIJK, CEDRIS, BEHEER, SYSTEEM -> code.isEmpty();
                };
        if (!fits) {
            throw new ValueRefused(
                    "organisatie",
                    "De organisatie is ongeldig: gebruik gemeente:GM0363, sob:<uuid>, rijk, cedris"
                            + " of beheer.");
        }
    }

    public static Organisatie gemeente(Gemeentecode code) {
        return new Organisatie(Soort.GEMEENTE, code.value());
    }

    public static Organisatie sob(UUID sobId) {
        return new Organisatie(Soort.SOB, sobId.toString());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Organisatie parse(String text) {
        int colon = text.indexOf(':');
        var soort = colon < 0 ? text : text.substring(0, colon);
        var code = colon < 0 ? "" : text.substring(colon + 1);
        for (Soort candidate : Soort.values()) {
            if (candidate.name().toLowerCase(Locale.ROOT).equals(soort)) {
                return new Organisatie(candidate, code);
            }
        }
        throw new ValueRefused(
                "organisatie",
                "De soort organisatie is onbekend: gemeente, sob, rijk, cedris of beheer.");
    }

    private static boolean isUuid(String code) {
        try {
            return UUID.fromString(code).toString().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    @JsonValue
    public String toString() {
        var soortnaam = soort.name().toLowerCase(Locale.ROOT);
        return code.isEmpty() ? soortnaam : soortnaam + ":" + code;
    }
}

package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A citizen service number. Accepted in a request body only, turned into a pseudonym at once
/// (Wabb; architecture section 7): its text form never shows the number.
public record Bsn(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bsn {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "Het BSN is ongeldig: het heeft negen cijfers en voldoet aan de elfproef."
                            + " Controleer het nummer in de bron.");
        }
    }

    public static boolean isValid(String value) {
        return NineDigits.passElfproef(value);
    }

    @Override
    public String toString() {
        return "BSN(*********)";
    }
}

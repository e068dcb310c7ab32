package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.pols.kit.problem.ValueRefused;

/// A number of a legal person (Handelsregisterwet), same test as the BSN.
public record Rsin(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Rsin {
        if (!isValid(value)) {
            throw new ValueRefused(
                    "rsin",
                    "Het RSIN is ongeldig: het heeft negen cijfers en voldoet aan de elfproef.");
        }
    }

    public static boolean isValid(String value) {
        return NineDigits.passElfproef(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.pols.kit.problem.ValueRefused;

/// A citizen service number. Accepted in a request body only, turned into a pseudonym at once
/// (Wabb; architecture section 7): neither its text form nor its JSON shows the number.
public record Bsn(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bsn {
        if (!isValid(value)) {
            throw new ValueRefused(
                    "bsn",
                    "Het BSN is ongeldig: het heeft negen cijfers en voldoet aan de elfproef."
                            + " Controleer het nummer in de bron.");
        }
    }

    public static boolean isValid(String value) {
        return NineDigits.passElfproef(value);
    }

    /// What anyone sees who prints or serialises it by mistake.
    @Override
    @JsonValue
    public String toString() {
        return "*********";
    }
}

package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.pols.kit.problem.ValueRefused;

/// A number in the trade register: eight digits.
public record KvkNummer(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KvkNummer {
        if (!isValid(value)) {
            throw new ValueRefused(
                    "kvk-nummer", "Het KvK-nummer is ongeldig: het heeft precies acht cijfers.");
        }
    }

    public static boolean isValid(String value) {
        return NineDigits.areDigits(value, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}

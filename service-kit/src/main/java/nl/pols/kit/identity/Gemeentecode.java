package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.pols.kit.problem.ValueRefused;

/// A CBS code of a municipality, `GM0363`. The form is checked here; whether it existed on a date,
/// the registry knows.
public record Gemeentecode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("GM[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Gemeentecode {
        if (!isValid(value)) {
            throw new ValueRefused(
                    "gemeentecode",
                    "De gemeentecode is ongeldig: GM met vier cijfers, bijvoorbeeld GM0363.");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

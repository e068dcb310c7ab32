package nl.pols.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.pols.kit.problem.ValueRefused;

/// An organisation identification number (Logius): 8 digits prefix, number, zeros; 20 digits in
/// all. Known prefixes: 00000001 RSIN, 00000003 KvK, 00000099 test.
public record Oin(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("000000(01|03|99)[0-9]{12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Oin {
        if (!isValid(value)) {
            throw new ValueRefused(
                    "oin",
                    "Het OIN is ongeldig: het heeft twintig cijfers en begint met 00000001 (RSIN),"
                            + " 00000003 (KvK) of 00000099 (test).");
        }
    }

    public static boolean isValid(String value) {
        if (!FORM.matcher(value).matches()) {
            return false;
        }
        return switch (value.substring(6, 8)) {
            case "01" -> Rsin.isValid(value.substring(8, 17)) && value.endsWith("000");
            case "03" -> value.endsWith("0000");
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}

package nl.pols.cli.bewijs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.pols.cli.home.PolsFailure;

/// Finds a publication by what is printed on it: its number, or its id.
final class Publicatielijst {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMMER = Pattern.compile("[A-Z_]+-\\d{4}(-[HQ]?\\d+)?-\\d+");

    private final Function<String, JsonNode> page;

    /// @param page the page of the calendar that this query asks for
    Publicatielijst(Function<String, JsonNode> page) {
        this.page = page;
    }

    /// Whether the text has the form of an id or a number.
    static boolean looksLikeOne(String text) {
        return ID.matcher(text).matches() || NUMMER.matcher(text).matches();
    }

    String id(String idOrNumber) {
        if (ID.matcher(idOrNumber).matches()) {
            return idOrNumber;
        }
        String query = "";
        do {
            JsonNode now = page.apply(query);
            Optional<String> found = in(now, idOrNumber);
            if (found.isPresent()) {
                return found.get();
            }
            query = next(now);
        } while (!query.isEmpty());
        throw new PolsFailure(
                PolsFailure.USAGE,
                "There is no publication %s. Give its number (TRAJECTENMONITOR-2022-H1-1) or its id; GET /rapportage/v1/publicaties lists them."
                        .formatted(idOrNumber));
    }

    private static Optional<String> in(JsonNode page, String number) {
        for (JsonNode one : page.path("items")) {
            if (one.path("nummer").asText().equals(number)) {
                return Optional.of(one.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private static String next(JsonNode page) {
        return page.hasNonNull("next")
                ? "?cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                : "";
    }
}

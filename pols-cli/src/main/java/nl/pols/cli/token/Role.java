package nl.pols.cli.token;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.pols.cli.home.PolsFailure;

/// What an organisation of some kind may do. The embedded default has no administrator who grants
/// scopes, so the kind of organisation decides.
enum Role {
    GEMEENTE(
            "trajecten:lezen",
            "trajecten:schrijven",
            "signalen:beantwoorden",
            "bestedingen:schrijven",
            "personen:verwijderen"),
    SOB(
            "trajecten:lezen",
            "signalen:beantwoorden",
            "wsw:schrijven",
            "exploitatie:schrijven",
            "personen:verwijderen"),
    RIJK("financiering:schrijven", "regelgeving:schrijven", "rapportage:beheren"),
    CEDRIS("register:schrijven", "rapportage:beheren"),
    BEHEER("register:schrijven", "regelgeving:schrijven", "rapportage:beheren", "beheer");

    private static final Set<String> FOR_ALL =
            Set.of("register:lezen", "financiering:lezen", "rapportage:lezen");
    private static final Pattern GEMEENTECODE = Pattern.compile("GM\\d{4}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Set<String> own;

    Role(String... own) {
        this.own = Set.of(own);
    }

    /// All scopes, sorted so that two tokens of one organisation read alike.
    Set<String> scopes() {
        var all = new TreeSet<>(FOR_ALL);
        all.addAll(own);
        return all;
    }

    /// The role of `gemeente:GM0363`, `sob:<uuid>`, `rijk`, `cedris` or `beheer`.
    static Role of(String organisation) {
        int colon = organisation.indexOf(':');
        String kind = colon < 0 ? organisation : organisation.substring(0, colon);
        String code = colon < 0 ? "" : organisation.substring(colon + 1);
        boolean known =
                switch (kind) {
                    case "gemeente" -> GEMEENTECODE.matcher(code).matches();
                    case "sob" -> UUID_TEXT.matcher(code).matches();
                    case "rijk", "cedris", "beheer" -> colon < 0;
                    default -> false;
                };
        if (!known) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    ("\"%s\" is not an organisation Pols knows. Use gemeente:GM0363 (GM and four"
                                    + " digits), sob:<uuid>, rijk, cedris or beheer.")
                            .formatted(organisation));
        }
        return valueOf(kind.toUpperCase(Locale.ROOT));
    }
}

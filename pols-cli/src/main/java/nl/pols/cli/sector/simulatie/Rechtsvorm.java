package nl.pols.cli.sector.simulatie;

import java.util.List;

/// The legal forms on the wire, and how common each is among the fictional companies.
final class Rechtsvorm {
    static final String OPENBAAR_LICHAAM = "OPENBAAR_LICHAAM";
    private static final List<String> MIX =
            List.of(
                    OPENBAAR_LICHAAM,
                    OPENBAAR_LICHAAM,
                    OPENBAAR_LICHAAM,
                    "BEDRIJFSVOERINGSORGANISATIE",
                    "GEMEENTELIJKE_AFDELING",
                    "NV",
                    "BV",
                    "STICHTING");

    private Rechtsvorm() {}

    static String drawn(Lot lot) {
        return MIX.get(lot.below(MIX.size()));
    }

    /// How a municipality is bound to a company of this form.
    static String relatie(String rechtsvorm) {
        return switch (rechtsvorm) {
            case "GEMEENTELIJKE_AFDELING" -> "AFDELING";
            case "NV", "BV", "STICHTING" -> "EIGENAAR";
            default -> "GR_DEELNEMER";
        };
    }
}

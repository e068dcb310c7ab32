package nl.pols.rapportage.vergelijking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure by which companies are held beside each other: a part of an indicator.
record Vergelijkingscijfer(String indicator, @Nullable String onderdeel) {

    /// What the sector information compares: who there is, what they do, where they go, and money.
    static final List<Vergelijkingscijfer> ALLE =
            List.of(
                    new Vergelijkingscijfer("A02", null),
                    new Vergelijkingscijfer("A04", null),
                    new Vergelijkingscijfer("A05", null),
                    new Vergelijkingscijfer("A06", "langer dan 12 maanden"),
                    new Vergelijkingscijfer("A08", null),
                    new Vergelijkingscijfer("A08", "uitval"),
                    new Vergelijkingscijfer("B01", null),
                    new Vergelijkingscijfer("B02", null),
                    new Vergelijkingscijfer("B04", null),
                    new Vergelijkingscijfer("B06", "opbrengst"),
                    new Vergelijkingscijfer("B06", "kosten"),
                    new Vergelijkingscijfer("B06", "saldo"));

    /// As one word, for the axis of a table.
    String code() {
        return onderdeel == null ? indicator : indicator + ": " + onderdeel;
    }
}

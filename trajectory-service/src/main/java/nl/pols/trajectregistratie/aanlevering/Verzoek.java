package nl.pols.trajectregistratie.aanlevering;

import org.jspecify.annotations.Nullable;

/// A delivery as it is asked for, and by whom.
record Verzoek(
        String gemeentecode,
        String door,
        String sleutel,
        boolean proef,
        boolean atomair,
        @Nullable Vervanging vervangt,
        Bestand bestand) {

    String eigenaar() {
        return "gemeente:" + gemeentecode;
    }
}

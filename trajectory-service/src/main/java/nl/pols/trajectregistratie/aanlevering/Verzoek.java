package nl.pols.trajectregistratie.aanlevering;

/// A delivery as it is asked for, and by whom.
record Verzoek(
        String gemeentecode,
        String door,
        String sleutel,
        boolean proef,
        boolean atomair,
        Bestand bestand) {

    String eigenaar() {
        return "gemeente:" + gemeentecode;
    }
}

package nl.pols.register.gemeente;

import nl.pols.register.Geldig;

/// A municipality in one period of its existence. Its code is dated: municipalities merge, and a
/// code that was right in 2019 may be gone in 2025.
record Gemeente(
        String gemeentecode,
        String naam,
        String provincie,
        String arbeidsmarktregio,
        Geldig geldig) {

    /// What can change about it.
    record Kenmerken(String naam, String provincie, String arbeidsmarktregio) {}

    static Gemeente van(String gemeentecode, Kenmerken kenmerken, Geldig geldig) {
        return new Gemeente(
                gemeentecode,
                kenmerken.naam,
                kenmerken.provincie,
                kenmerken.arbeidsmarktregio,
                geldig);
    }

    Kenmerken kenmerken() {
        return new Kenmerken(naam, provincie, arbeidsmarktregio);
    }
}

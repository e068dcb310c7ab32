package nl.pols.financiering.wsw;

/// What is known of one thing that has one answer at a time, such as the Wsw year of a company.
/// Invariant: the key says what it is about, so nothing is known twice.
sealed interface Feit permits WswJaar, Middel {

    /// The kinds; the database knows who may write and read each.
    enum Soort {
        WSW_JAAR,
        MIDDEL
    }

    Soort soortFeit();

    /// What it is about, within its kind.
    String sleutel();

    int jaarVanFeit();
}

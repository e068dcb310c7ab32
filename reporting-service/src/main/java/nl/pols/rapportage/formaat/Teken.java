package nl.pols.rapportage.formaat;

/// Why a number isn't there, or is nought (the signs of Statistics Netherlands). They are four
/// different things: a secret is not a nought, and a nought is not a figure too small to show.
public enum Teken {
    /// There is a figure, but showing it would show a person or a company.
    GEHEIM("x", "geheim"),
    /// There is nothing to compute a figure from.
    ONTBREEKT(".", "gegevens ontbreken"),
    /// Exactly none.
    NIHIL("-", "nihil"),
    /// More than none, and less than half of the unit of publication.
    MINDER_DAN_HALF("0", "het getal is kleiner dan de helft van de gekozen eenheid");

    private final String teken;
    private final String uitleg;

    Teken(String teken, String uitleg) {
        this.teken = teken;
        this.uitleg = uitleg;
    }

    /// As it stands in a table.
    public String teken() {
        return teken;
    }

    /// What it says, in words.
    public String uitleg() {
        return uitleg;
    }
}

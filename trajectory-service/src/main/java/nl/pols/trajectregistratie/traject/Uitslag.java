package nl.pols.trajectregistratie.traject;

/// What became of a record. Exactly one of these for every record received.
public enum Uitslag {
    NIEUW('N'),
    GEWIJZIGD('G'),
    ONGEWIJZIGD('O'),
    GEPARKEERD('P'),
    GEWEIGERD('W');

    private final char letter;

    Uitslag(char letter) {
        this.letter = letter;
    }

    /// Under which outcomes are kept: a million of them fit in a megabyte.
    public char letter() {
        return letter;
    }

    public static Uitslag metLetter(char letter) {
        for (Uitslag uitslag : values()) {
            if (uitslag.letter == letter) {
                return uitslag;
            }
        }
        throw new IllegalArgumentException("Geen uitslag met letter " + letter);
    }
}

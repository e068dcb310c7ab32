package nl.pols.rapportage.indicator;

/// What may be done with a figure: a national one is everybody's, one of a municipality or a
/// company is for whom it was given to, until it has been published.
final class Licentie {
    static final String OPEN = "https://creativecommons.org/licenses/by/4.0/deed.nl";
    static final String EIGEN =
            "niet openbaar: alleen voor de ontvanger, niet verder te verspreiden";

    private Licentie() {}

    static String van(Vraag vraag) {
        return Zichtbaarheid.isVoorIedereen(vraag) ? OPEN : EIGEN;
    }
}

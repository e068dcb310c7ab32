package nl.pols.statistischebeveiliging.vorm;

/// The unit in which a solver gets figures: doubles that are compared to a millionth can't tell
/// amounts of billions of cents apart. A power of two, so that nothing is lost by it; 1 for
/// whatever counts people.
public final class Schaal {
    private static final long GROOTSTE = 1L << 17;

    private Schaal() {}

    /// @param grootste the largest figure
    public static double van(long grootste) {
        return grootste <= GROOTSTE ? 1 : Long.highestOneBit(grootste / GROOTSTE) * 2.0;
    }
}

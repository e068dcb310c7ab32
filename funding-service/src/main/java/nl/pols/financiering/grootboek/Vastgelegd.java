package nl.pols.financiering.grootboek;

/// The answer to a write with a client-supplied id: what now stands, and whether this request made
/// it or an earlier one with the same body did.
public record Vastgelegd<T>(T waarde, boolean nieuw) {

    public static <T> Vastgelegd<T> nieuw(T waarde) {
        return new Vastgelegd<>(waarde, true);
    }

    public static <T> Vastgelegd<T> bestaand(T waarde) {
        return new Vastgelegd<>(waarde, false);
    }
}

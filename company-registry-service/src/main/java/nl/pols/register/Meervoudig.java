package nl.pols.register;

/// A value of which several can hold on one day: relations with two municipalities, a KvK number
/// and an RSIN. Of two with the same key only one holds on a day.
public interface Meervoudig {
    /// What is told apart; text, so that it has an order.
    String sleutel();

    /// Whether two values of a kind are about the same, so that only one of them holds on a day. Of
    /// what there is one at a time, any two are.
    static boolean overHetzelfde(Object een, Object ander) {
        return !(een instanceof Meervoudig a && ander instanceof Meervoudig b)
                || a.sleutel().equals(b.sleutel());
    }
}

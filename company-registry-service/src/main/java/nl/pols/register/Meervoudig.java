package nl.pols.register;

/// A value of which several can hold on one day: relations with two municipalities, a KvK number
/// and an RSIN. Of two with the same key only one holds on a day.
public interface Meervoudig {
    /// What is told apart; text, so that it has an order.
    String sleutel();
}

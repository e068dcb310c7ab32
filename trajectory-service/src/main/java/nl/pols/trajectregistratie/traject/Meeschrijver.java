package nl.pols.trajectregistratie.traject;

/// Keeps something beside trajectories, in the transaction that writes them; an exception undoes
/// the write.
public interface Meeschrijver {

    /// Whether it has something to look up or to write because of these. Asks the database nothing:
    /// where it can't tell without, it has.
    boolean heeftWerk(TrajectenGeschreven geschreven);

    void schrijfMee(TrajectenGeschreven geschreven);
}

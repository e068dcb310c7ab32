package nl.pols.trajectregistratie.traject;

/// Keeps something beside trajectories, in the transaction that writes them; an exception undoes
/// the write. Who has the highest priority writes first: what a municipality has to do itself comes
/// before what it asks of another.
public interface Meeschrijver {

    /// Whether it has something to look up or to write because of these. Asks the database nothing:
    /// where it can't tell without, it has.
    boolean heeftWerk(TrajectenGeschreven geschreven);

    void schrijfMee(TrajectenGeschreven geschreven);
}

package nl.pols.trajectregistratie.verordening;

import java.util.Optional;

/// Which figures of signals an ordinance may set, and how far: known by who looks for signals.
public interface Drempelgrenzen {

    /// What is wrong with it, for the sender.
    Optional<String> bezwaar(Signaaldrempel drempel);
}

package nl.pols.trajectregistratie.signaal;

import nl.pols.trajectregistratie.signaal.Signaal.Onderwerp;
import nl.pols.trajectregistratie.signaal.Signaal.Sleutel;

/// A finding, what it is about, and the definition by which it was found.
record Waarneming(Onderwerp onderwerp, Bevinding bevinding, Signaalregel regel) {

    Sleutel sleutel() {
        return new Sleutel(onderwerp.trajectId(), bevinding.soort(), bevinding.aanleiding());
    }
}

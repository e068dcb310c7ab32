package nl.pols.trajectregistratie.sleutel;

import java.time.Instant;
import java.util.List;
import nl.pols.kit.events.Event;
import nl.pols.trajectregistratie.sleutel.Wissels.Wissel;

/// Tells downstream who goes by which other pseudonym from now on: who has a copy puts the one in
/// the place of the other, for all rows of a person at once, so that counts of persons stay what
/// they are. Told of a person before the first row comes under the new pseudonym.
record PseudoniemenGewisseld(long sequence, Instant time, Gegevens gegevens) implements Event {

    /// As many as stay well below 64 KB.
    static final int WISSELS_PER_GEBEURTENIS = 400;

    record Gegevens(int sleutelversie, List<Wissel> wissels) {}

    @Override
    public String type() {
        return "nl.re-integratietrajecten.pseudoniemen-gewisseld.v1";
    }

    @Override
    public String aggregate() {
        return "pseudoniemwissel";
    }

    @Override
    public String subject() {
        return Integer.toString(gegevens.sleutelversie());
    }

    @Override
    public Object data() {
        return gegevens;
    }
}

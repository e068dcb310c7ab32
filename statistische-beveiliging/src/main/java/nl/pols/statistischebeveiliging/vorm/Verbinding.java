package nl.pols.statistischebeveiliging.vorm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures that add up outside of any classification: all of a half-year are those that ran when
/// the one before ended and those that came. It holds at every place at which what is left stands.
///
/// @param geheel what the codes of the whole have besides those of the place
/// @param delen the same of each part; the last one is what is left
/// @param isSamen whether nothing is left: the whole is but what these figures are together, for
///   another sum to go on with, and it is that which stands at each place
public record Verbinding(Plaats geheel, List<Plaats> delen, boolean isSamen) {
    public Verbinding {
        delen = List.copyOf(delen);
        if ((isSamen ? geheel : delen.getLast()).codes().isEmpty()) {
            throw new IllegalArgumentException("Wat overblijft heeft een eigen code nodig");
        }
    }

    public Verbinding(Plaats geheel, List<Plaats> delen) {
        this(geheel, delen, false);
    }

    /// What follows from the others.
    public Plaats rest() {
        return isSamen ? geheel : delen.getLast();
    }

    /// The others.
    public List<Plaats> termen() {
        var termen = new ArrayList<>(isSamen ? delen : delen.subList(0, delen.size() - 1));
        if (!isSamen) {
            termen.add(geheel);
        }
        return termen;
    }

    /// The whole and the parts that belong to what is left here; nothing if that isn't of this.
    public Optional<List<Plaats>> van(Plaats rest) {
        var eigen = rest().codes();
        if (!rest.codes().entrySet().containsAll(eigen.entrySet())) {
            return Optional.empty();
        }
        var plaats = rest;
        for (var as : eigen.keySet()) {
            plaats = plaats.zonder(as);
        }
        var termen = new ArrayList<Plaats>();
        termen.add(op(plaats, geheel));
        for (var deel : delen) {
            termen.add(op(plaats, deel));
        }
        return Optional.of(termen);
    }

    private static Plaats op(Plaats plaats, Plaats term) {
        var hier = plaats;
        for (var code : term.codes().entrySet()) {
            hier = hier.met(code.getKey(), code.getValue());
        }
        return hier;
    }
}

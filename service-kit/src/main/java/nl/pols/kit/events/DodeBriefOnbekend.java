package nl.pols.kit.events;

import nl.pols.kit.problem.Refusal;

/// Nobody can give up a dead letter that was never there.
final class DodeBriefOnbekend extends Refusal {

    private static final long serialVersionUID = 1L;

    DodeBriefOnbekend() {
        super(
                "Er is geen dode brief met deze herkomst. Zie nieuwsteDodeBrieven van de inbox voor"
                        + " topic, partitie en plaats.");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public String title() {
        return "Dode brief onbekend";
    }
}

package nl.pols.kit.events;

import nl.pols.kit.problem.Refusal;

/// A dead letter is given up once, and not after it was solved: the first act stands.
final class DodeBriefAfgehandeld extends Refusal {

    private static final long serialVersionUID = 1L;

    DodeBriefAfgehandeld() {
        super("Deze dode brief is al opgelost of verworpen; er is niets meer te doen.");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String title() {
        return "Dode brief afgehandeld";
    }
}

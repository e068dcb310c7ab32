package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;

/// Has the cells read that a question asked and didn't wait for, as the schedule does a moment
/// later.
@ApplicationScoped
public class Beeldlezing {
    private final Trajectbeeld beeld;
    private final Persoonsbeeld personen;

    Beeldlezing(Trajectbeeld beeld, Persoonsbeeld personen) {
        this.beeld = beeld;
        this.personen = personen;
    }

    public void lees() {
        beeld.leesGevraagde();
        personen.leesGevraagde();
    }
}

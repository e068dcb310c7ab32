package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;

/// Has the cells read that a question asked and didn't wait for, as the schedule does a moment
/// later.
@ApplicationScoped
public class Beeldlezing {
    private final Trajectbeeld beeld;

    Beeldlezing(Trajectbeeld beeld) {
        this.beeld = beeld;
    }

    public void lees() {
        beeld.leesGevraagde();
    }
}

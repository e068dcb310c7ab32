package nl.pols.trajectregistratie.regels;

import java.util.Collection;

/// A breach of one rule at one place of one record.
public record Bevinding(Regel regel, String pointer) {

    public boolean isFout() {
        return regel.ernst() == Regel.Ernst.FOUT;
    }

    public boolean parkeert() {
        return regel.ernst() == Regel.Ernst.PARKEREN;
    }

    public static boolean weigert(Collection<Bevinding> bevindingen) {
        for (Bevinding bevinding : bevindingen) {
            if (bevinding.isFout()) {
                return true;
            }
        }
        return false;
    }
}

package nl.pols.register.geschiedenis;

import java.util.Random;
import nl.pols.register.Api;

/// What came of one seed's story, with or without one act in the middle that is revoked at the end.
/// Every step draws from chances of its own, so that the other steps are the same in both.
final class Uitkomst {
    private static final int VOORAF = 6;
    private static final int ERNA = 4;

    private final long zaad;
    private final Wereld wereld;
    private final Feitenmaker feiten = Feitenmaker.zonderNummers();
    private final String verloop;
    private final boolean ingetrokken;

    Uitkomst(long zaad, boolean metAct) {
        this.zaad = zaad;
        wereld = new Wereld("seed " + zaad);
        for (int i = 0; i < 4; i++) {
            Geschiedenis.registreer(wereld, kans(100 + i));
        }
        stappen(0, VOORAF);
        var tot = wereld.verhaal();
        // in both, so that both count their ids alike
        var act = Geschiedenis.willekeurigeAct(wereld, kans(200));
        boolean gedaan = metAct && wereld.stuur(Api.RECHTSOPVOLGINGEN, act, null);
        int na = wereld.verhaal().length();
        stappen(VOORAF, VOORAF + ERNA);
        verloop = wereld.zonderVoorvoegsel(tot + wereld.verhaal().substring(na));
        ingetrokken = gedaan && wereld.trekIn(Api.id(act));
    }

    private void stappen(int van, int tot) {
        for (int i = van; i < tot; i++) {
            Geschiedenis.stap(wereld, kans(i), feiten);
        }
    }

    private Random kans(int stap) {
        return new Random(zaad * 1_009 + stap);
    }

    boolean isIngetrokken() {
        return ingetrokken;
    }

    /// Whether the same was asked and the same was refused, but for the act.
    boolean isGelijkVerlopen(Uitkomst ander) {
        return verloop.equals(ander.verloop);
    }

    String antwoorden() {
        var alles = new StringBuilder();
        for (String sob : wereld.sobs()) {
            alles.append(wereld.allesOver(sob, null)).append('\n');
        }
        return wereld.zonderVoorvoegsel(alles.toString());
    }

    String verhaal() {
        return wereld.verhaal();
    }
}

package nl.pols.financiering.wsw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.pols.financiering.wsw.Middel.Reeks;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;

/// What the letters say of national means, put into an empty service when it starts. What is known
/// of a year already is left alone, so a second start or replica adds and tells nothing.
@ApplicationScoped
class Beginstand {

    private static final String BRIEF_004 = "brief 004";
    private static final String BRIEF_002 = "brief 002";

    static final List<Middel> MIDDELEN =
            List.of(
                    land(Reeks.WSW_EFFICIENCYKORTING, 2015, 500, BRIEF_004),
                    land(Reeks.WSW_EFFICIENCYKORTING, 2020, 3_000, BRIEF_004),
                    land(Reeks.WSW_EFFICIENCYKORTING_TOTAAL, 2015, 50_000_000, BRIEF_004),
                    land(Reeks.WSW_EFFICIENCYKORTING_TOTAAL, 2020, 290_000_000, BRIEF_004),
                    land(Reeks.WSW_RIJKSBUDGET, 2018, 1_921_000_000, BRIEF_004),
                    land(Reeks.WSW_RIJKSBUDGET, 2050, 0, BRIEF_004),
                    land(Reeks.REINTEGRATIE, 2018, 622_000_000, BRIEF_004),
                    land(Reeks.KERSTENS, 2015, 30_000_000, BRIEF_002));

    private final LegGeldfeitVast legVast;
    private final Tenancy tenancy;

    Beginstand(LegGeldfeitVast legVast, Tenancy tenancy) {
        this.legVast = legVast;
        this.tenancy = tenancy;
    }

    void bijStart(@Observes StartupEvent start) {
        tenancy.runAs(
                Organisatie.RIJK,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> MIDDELEN.forEach(legVast::begin)));
    }

    private static Middel land(Reeks reeks, int jaar, long euros, String bron) {
        return new Middel(reeks, jaar, null, euros * 100, bron, null);
    }
}

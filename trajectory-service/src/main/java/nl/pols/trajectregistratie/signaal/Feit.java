package nl.pols.trajectregistratie.signaal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a signal rests on, each with its unit. A value is text: a day as ISO date, a number with a
/// decimal point, a code; [#GEEN] where there is none.
enum Feit {
    STARTDATUM(Eenheid.DATUM),
    WERKFIT_SINDS(Eenheid.DATUM),
    VANAF(Eenheid.DATUM),
    TOT(Eenheid.DATUM),
    DAGEN(Eenheid.DAGEN),
    RESPIJT(Eenheid.DAGEN),
    ONDERBROKEN(Eenheid.DAGEN),
    PRODUCTIEUREN(Eenheid.UREN, true),
    BESLUITDATUM(Eenheid.DATUM),
    NIEUW_EINDE(Eenheid.DATUM),
    LAATSTE_EVALUATIE(Eenheid.DATUM),
    TERMIJN(Eenheid.DAGEN),
    BESLISSER(Eenheid.CODE),
    GOEDGEKEURD_DOOR(Eenheid.CODE),
    MAANDEN(Eenheid.MAANDEN),
    LOONWAARDE(Eenheid.PROCENT, true),
    DREMPEL_LOONWAARDE(Eenheid.PROCENT),
    GEMETEN_OP(Eenheid.DATUM, true),
    GEPLAND_EINDE(Eenheid.DATUM),
    ZICHT(Eenheid.DAGEN),
    AFSTAND(Eenheid.CODE),
    AANTAL(Eenheid.AANTAL),
    VACATUREDATUM(Eenheid.DATUM),
    WEKEN(Eenheid.WEKEN),
    AANDEEL_BEGIN(Eenheid.PROCENT, true),
    AANDEEL_EIND(Eenheid.PROCENT, true),
    HELLING(Eenheid.PROCENTPUNT_PER_VIER_WEKEN, true),
    DREMPEL_HELLING(Eenheid.PROCENTPUNT_PER_VIER_WEKEN),
    TELLER(Eenheid.AANTAL),
    NOEMER(Eenheid.AANTAL),
    AANDEEL(Eenheid.PROCENT),
    AANDEEL_ONDER(Eenheid.PROCENT),
    AANDEEL_BOVEN(Eenheid.PROCENT),
    DREMPEL_AANDEEL(Eenheid.PROCENT),
    AANTAL_HOOG(Eenheid.AANTAL),
    AANTAL_OVERIG(Eenheid.AANTAL),
    AANDEEL_HOOG(Eenheid.PROCENT),
    AANDEEL_OVERIG(Eenheid.PROCENT),
    VERSCHIL(Eenheid.PROCENTPUNT),
    VERSCHIL_ONDER(Eenheid.PROCENTPUNT),
    VERSCHIL_BOVEN(Eenheid.PROCENTPUNT),
    VERSCHIL_DAGEN(Eenheid.DAGEN),
    VERSCHIL_DAGEN_ONDER(Eenheid.DAGEN),
    VERSCHIL_DAGEN_BOVEN(Eenheid.DAGEN),
    VERHOUDING(Eenheid.VERHOUDING),
    VERHOUDING_ONDER(Eenheid.VERHOUDING),
    VERHOUDING_BOVEN(Eenheid.VERHOUDING);

    static final String GEEN = "GEEN";

    private static final Set<Feit> GESTELD =
            EnumSet.of(
                    RESPIJT,
                    TERMIJN,
                    MAANDEN,
                    ZICHT,
                    DREMPEL_LOONWAARDE,
                    DREMPEL_HELLING,
                    DREMPEL_AANDEEL);

    /// What a value is counted in.
    enum Eenheid {
        DATUM,
        DAGEN,
        WEKEN,
        MAANDEN,
        UREN,
        PROCENT,
        PROCENTPUNT,
        PROCENTPUNT_PER_VIER_WEKEN,
        VERHOUDING,
        AANTAL,
        CODE
    }

    private final Eenheid eenheid;
    private final boolean overProductie;

    Feit(Eenheid eenheid) {
        this(eenheid, false);
    }

    Feit(Eenheid eenheid, boolean overProductie) {
        this.eenheid = eenheid;
        this.overProductie = overProductie;
    }

    /// Those that were set and not seen.
    static Map<Feit, String> drempels(Map<Feit, String> feiten) {
        Map<Feit, String> gesteld = new EnumMap<>(Feit.class);
        feiten.forEach((feit, waarde) -> {
            if (GESTELD.contains(feit)) {
                gesteld.put(feit, waarde);
            }
        });
        return gesteld;
    }

    Eenheid eenheid() {
        return eenheid;
    }

    /// Whether it tells what a participant produces.
    boolean isOverProductie() {
        return overProductie;
    }
}

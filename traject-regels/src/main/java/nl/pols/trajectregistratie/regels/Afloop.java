package nl.pols.trajectregistratie.regels;

import java.util.function.Consumer;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verloop.Annuleringreden;

/// What the ways out must be: one of end, cancellation and hand-over, and a check on work only
/// where there was work.
final class Afloop {

    private Afloop() {}

    static void controleZonderWerk(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        boolean werk = o.uitstroom() != null && o.uitstroom().isBetaaldWerk();
        if (v.uitstroomcontrole() != null && !werk) {
            plek.accept("/uitstroomcontrole");
        }
    }

    static void controleTeVroeg(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        if (v.uitstroomcontrole() != null
                && o.einddatum() != null
                && v.uitstroomcontrole()
                        .datum()
                        .isBefore(
                                o.einddatum()
                                        .plusWeeks(
                                                Grenswaarde.WEKEN_TOT_UITSTROOMCONTROLE.op(
                                                        o.einddatum())))) {
            plek.accept("/uitstroomcontrole/datum");
        }
    }

    static void annuleringMetEinde(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        if (v.annulering() != null
                && (o.einddatum() != null || o.uitstroom() != null || v.overdracht() != null)) {
            plek.accept("/annulering");
        }
    }

    static void annuleringNaBegin(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        if (v.annulering() != null
                && v.annulering().reden() != Annuleringreden.VERGISSING
                && !v.begonNooit()) {
            plek.accept("/annulering/reden");
        }
    }

    static void overdrachtMetEinde(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        if (v.overdracht() != null && (o.einddatum() != null || o.uitstroom() != null)) {
            plek.accept("/overdracht");
        }
    }

    static void overdrachtZonderOntvanger(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        var overdracht = v.overdracht();
        if (overdracht == null) {
            return;
        }
        boolean andereGemeente =
                overdracht.naarGemeentecode() != null
                        && !overdracht.naarGemeentecode().equals(a.gemeentecode());
        boolean andereSob =
                overdracht.naarSobId() != null && !overdracht.naarSobId().equals(o.sobId());
        if (!andereGemeente && !andereSob) {
            plek.accept("/overdracht");
        }
    }

    static void overdrachtVoorStart(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        if (v.overdracht() != null && Feiten.voor(v.overdracht().datum(), o.startdatum())) {
            plek.accept("/overdracht/datum");
        }
    }

    static void overgenomenVanZichzelf(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        var vorige = v.overgenomenVan();
        if (vorige != null
                && vorige.gemeentecode().equals(a.gemeentecode())
                && vorige.registratienummer().equals(o.registratienummer())) {
            plek.accept("/overgenomenVan");
        }
    }
}

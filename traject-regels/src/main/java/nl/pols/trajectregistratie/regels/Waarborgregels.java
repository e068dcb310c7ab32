package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.List;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import org.jspecify.annotations.Nullable;

/// The guardrails on extensions (domain 5.3, the safeguards that letter 001 asks for). What a
/// municipality reports has been decided already, so a breach is a warning; the act of extending
/// takes a breach of its own extension for a refusal ([#weigertHandeling]).
public final class Waarborgregels {

    static final Regel ZONDER_BESLUIT = Regelboek.regel("W01-verlenging-zonder-beslisser");
    static final Regel TE_LANG = Regelboek.regel("W02-verlenging-te-lang");
    static final Regel GOEDKEURDER_PRODUCTIE = Regelboek.regel("W03-goedkeurder-is-productie");
    static final Regel PRODUCTIE_ALLEEN = Regelboek.regel("W04-productie-beslist-alleen");
    static final Regel JAAR_ZONDER_GEMEENTE =
            Regelboek.regel("W05-jaar-zonder-goedkeuring-gemeente");
    static final Regel JAAR_ZONDER_AFSTAND = Regelboek.regel("W06-jaar-zonder-zeer-grote-afstand");
    static final Regel OUDE_EINDDATUM = Regelboek.regel("T3-oude-einddatum");
    static final Regel EVALUATIE_NA_BESLUIT = Regelboek.regel("T3-evaluatie-na-besluit");

    static final List<Regel> ALLE =
            List.of(
                    ZONDER_BESLUIT,
                    TE_LANG,
                    GOEDKEURDER_PRODUCTIE,
                    PRODUCTIE_ALLEEN,
                    JAAR_ZONDER_GEMEENTE,
                    JAAR_ZONDER_AFSTAND,
                    OUDE_EINDDATUM,
                    EVALUATIE_NA_BESLUIT);

    private Waarborgregels() {}

    static void toets(Opgave o, Afzender afzender, List<Bevinding> bevindingen) {
        boolean gemeld = false;
        LocalDate vorigEinde = o.geplandeEinddatum();
        for (int i = 0; i < o.verlengingen().size(); i++) {
            Verlenging verlenging = o.verlengingen().get(i);
            var plaats = new Plaats("/verlengingen/" + i, bevindingen);
            plaats.meldAls(
                    vorigEinde != null
                            && verlenging
                                    .nieuweEinddatum()
                                    .isAfter(
                                            vorigEinde.plusMonths(
                                                    afzender.grenzen().verlengingMaanden())),
                    TE_LANG);
            if (verlenging.heeftBesluit()) {
                toetsBesluit(o, verlenging, vorigEinde, afzender, plaats);
            }
            if (!gemeld && (verlenging.beslisser() == null || verlenging.exitplan() == null)) {
                // once says it all: a record of the past can have many
                gemeld = true;
                plaats.meldAls(true, ZONDER_BESLUIT);
            }
            vorigEinde = verlenging.nieuweEinddatum();
        }
    }

    private static void toetsBesluit(
            Opgave o,
            Verlenging v,
            @Nullable LocalDate vorigEinde,
            Afzender afzender,
            Plaats plaats) {
        plaats.meldAls(v.goedgekeurdDoor() == Rol.SOB_PRODUCTIE, GOEDKEURDER_PRODUCTIE);
        plaats.meldAls(
                v.beslisser() == Rol.SOB_PRODUCTIE && v.goedgekeurdDoor() == null,
                PRODUCTIE_ALLEEN);
        boolean overDeGrens =
                o.startdatum() != null
                        && v.nieuweEinddatum()
                                .isAfter(
                                        o.startdatum()
                                                .plusMonths(afzender.grenzen().jaargrensMaanden()));
        plaats.meldAls(
                overDeGrens && v.goedgekeurdDoor() != Rol.GEMEENTE_REGIE, JAAR_ZONDER_GEMEENTE);
        plaats.meldAls(overDeGrens && o.afstand() != Afstand.ZEER_GROOT, JAAR_ZONDER_AFSTAND);
        plaats.meldAls(
                v.oudeEinddatum() != null && !v.oudeEinddatum().equals(vorigEinde), OUDE_EINDDATUM);
        plaats.meldAls(Feiten.voor(v.besluitdatum(), v.evaluatiedatum()), EVALUATIE_NA_BESLUIT);
    }

    private record Plaats(String pointer, List<Bevinding> bevindingen) {
        void meldAls(boolean geschonden, Regel regel) {
            if (geschonden) {
                bevindingen.add(new Bevinding(regel, pointer));
            }
        }
    }

    /// Those of these findings for which the act that added the last extension is refused.
    public static List<Bevinding> weigertHandeling(Opgave na, List<Bevinding> bevindingen) {
        String laatste = "/verlengingen/" + (na.verlengingen().size() - 1);
        return bevindingen.stream()
                .filter(b -> b.pointer().equals(laatste) && ALLE.contains(b.regel()))
                .toList();
    }
}

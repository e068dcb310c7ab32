package nl.pols.trajectregistratie.regels;

import static nl.pols.trajectregistratie.regels.Regel.fout;
import static nl.pols.trajectregistratie.regels.Regel.waarschuwing;

import java.time.LocalDate;
import java.util.List;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import org.jspecify.annotations.Nullable;

/// The guardrails on extensions (domain 5.3, the safeguards that letter 001 asks for). What a
/// municipality reports has been decided already, so a breach is a warning; the act of extending
/// takes a breach of its own extension for a refusal ([#weigertHandeling]).
public final class Waarborgregels {

    static final Regel ZONDER_BESLUIT =
            waarschuwing(
                    "W01-verlenging-zonder-beslisser",
                    "Bij een verlenging hoort wie erover besliste en met welk exitplan.",
                    "An extension comes with who decided it and with which exit plan.");
    static final Regel TE_LANG =
            waarschuwing(
                    "W02-verlenging-te-lang",
                    "Een verlenging is langer dan in één keer mag: drie maanden, of wat de"
                            + " verordening van de gemeente zegt.",
                    "An extension is longer than allowed at a time: three months, or what the"
                            + " municipality's ordinance says.");
    static final Regel GOEDKEURDER_PRODUCTIE =
            waarschuwing(
                    "W03-goedkeurder-is-productie",
                    "Wie voor de productie verantwoordelijk is, keurt geen verlenging goed.",
                    "Who answers for the production doesn't approve an extension.");
    static final Regel PRODUCTIE_ALLEEN =
            waarschuwing(
                    "W04-productie-beslist-alleen",
                    "Over een verlenging waartoe de productie besluit, hoort de goedkeuring van een"
                            + " andere rol.",
                    "An extension decided by the production side needs the approval of another"
                            + " role.");
    static final Regel JAAR_ZONDER_GEMEENTE =
            waarschuwing(
                    "W05-jaar-zonder-goedkeuring-gemeente",
                    "Langer dan twaalf maanden gaat alleen met goedkeuring van de gemeente.",
                    "Longer than twelve months takes the municipality's approval.");
    static final Regel JAAR_ZONDER_AFSTAND =
            waarschuwing(
                    "W06-jaar-zonder-zeer-grote-afstand",
                    "Verlengen tot langer dan twaalf maanden gaat alleen bij een zeer grote afstand"
                            + " tot de arbeidsmarkt.",
                    "Extending beyond twelve months takes a very large distance to the labour"
                            + " market.");
    static final Regel OUDE_EINDDATUM =
            fout(
                    "T3-oude-einddatum",
                    "De oude einddatum is niet de einddatum die tot dan toe gepland was.",
                    "The old end is not the end that was planned until then.");
    static final Regel EVALUATIE_NA_BESLUIT =
            fout(
                    "T3-evaluatie-na-besluit",
                    "De evaluatie waarop een verlenging berust, ligt na het besluit.",
                    "The review that an extension rests on is after the decision.");

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

package nl.pols.trajectregistratie.regels;

import java.util.List;

/// How far extensions may go and when reviews fall due (domain 5.3). The standard holds unless the
/// municipality's ordinance says otherwise, within bounds.
///
/// @param verlengingMaanden an extension adds at most this many months
/// @param jaargrensMaanden beyond this many months only with a very large distance and the
///   municipality's approval
/// @param evaluatieMaanden months after the start at which a review falls due
/// @param werkfitEvaluatieDagen days after somebody is judged ready for work at which a review
///   falls due
/// @param aanloopDagen how long before its day a task is listed
public record Grenzen(
        int verlengingMaanden,
        int jaargrensMaanden,
        List<Integer> evaluatieMaanden,
        int werkfitEvaluatieDagen,
        int aanloopDagen) {

    public static final Grenzen STANDAARD =
            new Grenzen(
                    Grenswaarde.VERLENGING_MAANDEN.nu(),
                    Grenswaarde.JAARGRENS_MAANDEN.nu(),
                    List.of(3, 6, 9, 12),
                    Grenswaarde.WERKFIT_EVALUATIE_DAGEN.nu(),
                    Grenswaarde.AANLOOP_DAGEN.nu());

    public Grenzen {
        evaluatieMaanden = List.copyOf(evaluatieMaanden);
    }
}

package nl.pols.register.rechtsopvolging;

import java.time.LocalDate;
import java.util.UUID;

/// Two acts that can't both be true of one SOB.
///
/// @param plaats where in the new request the SOB stands
record Botsing(String plaats, UUID sobId, Eerdere eerdere) {

    /// What an act does to one of its parties.
    enum Rol {
        EINDIGT,
        VERANDERT,
        VOLGT_OP
    }

    /// A party to the new act.
    ///
    /// @param naam whether it gets another name
    record Deelname(String plaats, UUID sobId, Rol rol, boolean naam) {}

    /// A party to an act that was laid down before.
    record Eerdere(
            UUID rechtsopvolgingId,
            SoortRechtsopvolging soort,
            LocalDate ingangsdatum,
            UUID sobId,
            Rol rol,
            boolean naam) {}

    /// An SOB ends at most once, after everything else that is known to happen to it; it has one
    /// new name on a day. Whatever is left can be laid down in any order.
    static boolean botst(Deelname nieuw, LocalDate dag, Eerdere eerdere) {
        boolean nietErna = !dag.isAfter(eerdere.ingangsdatum());
        return switch (eerdere.rol()) {
            case EINDIGT ->
                    switch (nieuw.rol()) {
                        case EINDIGT, VOLGT_OP -> true;
                        case VERANDERT -> !dag.isBefore(eerdere.ingangsdatum());
                    };
            case VOLGT_OP -> nieuw.rol() == Rol.EINDIGT && nietErna;
            case VERANDERT ->
                    switch (nieuw.rol()) {
                        case EINDIGT -> nietErna;
                        case VERANDERT ->
                                dag.equals(eerdere.ingangsdatum())
                                        && (nieuw.naam() == eerdere.naam());
                        case VOLGT_OP -> false;
                    };
        };
    }

    String zin() {
        return "Voor %s is rechtsopvolging %s (%s per %s) al vastgesteld."
                .formatted(
                        sobId,
                        eerdere.rechtsopvolgingId(),
                        eerdere.soort(),
                        eerdere.ingangsdatum());
    }
}

package nl.pols.register.rechtsopvolging;

import java.util.UUID;
import nl.pols.kit.problem.Refusal;

/// Why a succession is turned down. What an SOB itself refuses (already merged, outside its life,
/// name overlaps) is in `SobRefused`.
abstract sealed class RechtsopvolgingRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final String title;

    private RechtsopvolgingRefused(Kind kind, String title, String detail) {
        super(detail);
        this.kind = kind;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    static final class RechtsopvolgingNietGevonden extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingNietGevonden(UUID id) {
            super(
                    Kind.UNKNOWN,
                    "Rechtsopvolging niet gevonden",
                    "Het register kent geen rechtsopvolging %s.".formatted(id));
        }
    }

    /// The id is in use for another succession.
    static final class RechtsopvolgingBestaatAl extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        RechtsopvolgingBestaatAl(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Rechtsopvolging bestaat al",
                    "Onder id %s is al een rechtsopvolging met andere gegevens vastgesteld. Gebruik een nieuw id."
                            .formatted(id));
        }
    }

    /// An SOB can't be its own successor.
    static final class FusieMetZichzelf extends RechtsopvolgingRefused {
        private static final long serialVersionUID = 1L;

        FusieMetZichzelf(UUID id) {
            super(
                    Kind.CONFLICT,
                    "Fusie met zichzelf",
                    "%s is zowel voorganger als opvolger. Laat het uit de voorgangers weg."
                            .formatted(id));
        }
    }
}

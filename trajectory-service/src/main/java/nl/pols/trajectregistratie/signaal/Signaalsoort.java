package nl.pols.trajectregistratie.signaal;

import nl.pols.trajectregistratie.traject.Inzicht;

/// What is looked for (domain 5.2), each with its definition as data ([Signaalregel]). G2, an
/// amount of money, is a fact beside G1 and no kind of its own.
enum Signaalsoort {
    /// G1, with G2 where somebody tells what an hour of production brings in.
    VERBLIJF_NA_WERKFIT(false),
    /// G6, of one extension.
    EVALUATIE_BIJ_VERLENGING(false),
    /// G7, of one extension.
    VIER_OGEN_BIJ_VERLENGING(false),
    /// G8.
    LANG_VERBLIJF(true),
    /// G9.
    VACATURE_NIET_VOORGESTELD(true),
    /// G10.
    PRODUCTIEAANDEEL(true),
    /// G3, of a group.
    DUUR_EN_PRODUCTIVITEIT(false),
    /// G4, of a group.
    VERLENGKANS(false),
    /// G5, of a group.
    UITSTROOMVERSCHIL(false),
    /// G6, of what runs in a group.
    EVALUATIES(false),
    /// G6, of the extensions in a group.
    EVALUATIES_BIJ_VERLENGINGEN(false),
    /// G7, of the extensions in a group.
    VIER_OGEN(false);

    /// That it exists tells how much a participant produces.
    private final boolean verraadtProductie;

    Signaalsoort(boolean verraadtProductie) {
        this.verraadtProductie = verraadtProductie;
    }

    boolean isZichtbaarMet(Inzicht inzicht) {
        return inzicht.toontProductie() || !verraadtProductie;
    }
}

package nl.pols.financiering.grootboek;

/// What an account holds. Money flows REGELING, TRANCHE (and its parts), TOEKENNING, BESTEED, and
/// between the last two possibly VERPLICHTING; only a REGELING may pay out more than it received,
/// since it is where the money comes from.
public enum Rekeningsoort {
    REGELING,
    TRANCHE,
    TOEKENNING,
    VERPLICHTING,
    BESTEED
}

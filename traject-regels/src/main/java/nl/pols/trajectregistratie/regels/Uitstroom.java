package nl.pols.trajectregistratie.regels;

/// Outcome of an ended trajectory. There is exactly one, and only when it has ended (T1).
public enum Uitstroom {
    BETAALD_WERK,
    BETAALD_WERK_MET_LKS,
    BESCHUT_WERK,
    VERVOLGTRAJECT,
    OPLEIDING,
    DAGBESTEDING,
    UITVAL,
    VERHUISD,
    ZIEK,
    OVERLEDEN,
    OVERIG;

    /// With or without wage subsidy (A08).
    public boolean isBetaaldWerk() {
        return this == BETAALD_WERK || this == BETAALD_WERK_MET_LKS;
    }
}

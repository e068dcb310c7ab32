package nl.pols.financiering.grootboek;

/// Why an amount moved. OVERSCHRIJDING is the approval of a knowing overspend, VRIJVAL gives a
/// commitment back to its grant, TERUGVLOEIING unspent means to the Treasury. A CORRECTIE moves an
/// amount back and names the posting it corrects and a reason.
public enum Boekingsoort {
    TRANCHE,
    TOEKENNING,
    OVERSCHRIJDING,
    VERPLICHTING,
    VRIJVAL,
    BESTEDING,
    TERUGVLOEIING,
    CORRECTIE
}

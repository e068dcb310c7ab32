package nl.pols.financiering.grootboek;

/// Why an amount moved. A CORRECTIE moves it back and names the posting it corrects and a reason.
public enum Boekingsoort {
    TRANCHE,
    TOEKENNING,
    BESTEDING,
    CORRECTIE
}

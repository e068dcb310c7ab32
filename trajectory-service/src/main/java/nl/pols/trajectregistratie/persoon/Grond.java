package nl.pols.trajectregistratie.persoon;

/// On which ground a person's data is erased: those of article 17(1) of the GDPR, or that its term
/// of retention has passed.
enum Grond {
    /// no longer necessary for the purpose
    AVG_17_1_A,
    /// consent was withdrawn
    AVG_17_1_B,
    /// objection, and no overriding ground
    AVG_17_1_C,
    /// unlawfully processed
    AVG_17_1_D,
    /// a legal obligation to erase
    AVG_17_1_E,
    /// a service offered to a child
    AVG_17_1_F,
    /// only by an approved round of retention
    BEWAARTERMIJN
}

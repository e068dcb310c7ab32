package nl.pols.trajectregistratie.taak;

/// What is asked when it falls due (domain 5.3).
enum Taaksoort {
    /// A progress review, so many months after the start.
    EVALUATIE,
    /// A progress review after the participant was judged ready for work.
    EVALUATIE_WERKFIT,
    /// The planned end is there: an end with its outcome, or a decision to extend.
    EINDE_OF_VERLENGING,
    /// Whether somebody who left for paid work still works, after 26 weeks.
    UITSTROOMCONTROLE,
    /// A response to a signal, of municipality and SOB.
    SIGNAALREACTIE,
    /// To go on with a trajectory that another municipality or SOB handed over.
    OVERNAME
}

package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;

/// An extension is an act: decided on a day, for a reason, with a new planned end (letter 001:
/// nobody is kept longer without somebody answering for it).
public record Verlenging(LocalDate besluitdatum, LocalDate nieuweEinddatum, String reden) {}

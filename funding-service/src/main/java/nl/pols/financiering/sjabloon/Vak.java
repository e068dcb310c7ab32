package nl.pols.financiering.sjabloon;

import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Formulier.Veld;

/// A filled-in field with the place where it stands.
///
/// @param plaats `Opgave!C7` in a spreadsheet, `regel 12` in a table
/// @param rij which record of a list, in the sender's own numbering
record Vak(Blad blad, int rij, Veld veld, String plaats, Waarde waarde) {}

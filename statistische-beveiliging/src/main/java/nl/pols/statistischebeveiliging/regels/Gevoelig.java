package nl.pols.statistischebeveiliging.regels;

import nl.pols.statistischebeveiliging.vorm.Interval;

/// What makes a cell sensitive, and the interval within which nobody may come to know it.
public record Gevoelig(Reden reden, Interval bescherming) {}

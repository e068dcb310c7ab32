package nl.pols.statistischebeveiliging;

import nl.pols.statistischebeveiliging.afbouw.Afbouwbewijs;

/// A release of a group that nobody enters, and why no two of its releases tell who left.
public record Afbouwbeveiligd(Beveiligd beveiligd, Afbouwbewijs bewijs) {}

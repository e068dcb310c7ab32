package nl.pols.trajectregistratie.verordening;

/// In this transaction a municipality's limits changed.
public record VerordeningVastgesteld(String eigenaar) {}

package nl.pols.cli.sector.simulatie;

/// A municipality as the register knows it; `regio` is its labour market region.
public record Gemeente(String code, String naam, String regio) {}

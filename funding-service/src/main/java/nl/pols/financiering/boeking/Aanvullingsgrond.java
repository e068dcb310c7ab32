package nl.pols.financiering.boeking;

/// Why regular services don't suffice (letter 001: additional means are for efforts "voor zover
/// reguliere dienstverlening niet beschikbaar, toereikend of passend is").
public enum Aanvullingsgrond {
    NIET_BESCHIKBAAR,
    NIET_TOEREIKEND,
    NIET_PASSEND
}

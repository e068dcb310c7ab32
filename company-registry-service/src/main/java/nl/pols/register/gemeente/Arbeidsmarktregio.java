package nl.pols.register.gemeente;

import nl.pols.register.Geldig;

/// A labour market region in one period of its existence; its municipalities point to it.
record Arbeidsmarktregio(String code, String naam, Geldig geldig) {}

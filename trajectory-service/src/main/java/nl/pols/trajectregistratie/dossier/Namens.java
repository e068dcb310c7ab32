package nl.pols.trajectregistratie.dossier;

import nl.pols.kit.identity.Organisatie;

/// On whose behalf: an organisation, and the client that speaks for it.
public record Namens(Organisatie organisatie, String door) {}

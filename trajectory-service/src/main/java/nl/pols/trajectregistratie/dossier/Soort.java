package nl.pols.trajectregistratie.dossier;

import nl.pols.kit.identity.Organisatie;

/// A kind of record: where it is kept, as what, and by which kind of organisation.
///
/// @param tabel the table of current versions; superseded ones are in `<tabel>_versie`
/// @param naam for the log of processings
public record Soort<I extends Inhoud>(
        String tabel, String naam, Class<I> inhoud, Organisatie.Soort eigenaar) {}

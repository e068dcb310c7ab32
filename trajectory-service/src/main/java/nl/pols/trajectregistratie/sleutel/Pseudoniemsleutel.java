package nl.pols.trajectregistratie.sleutel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of the key of the pseudonyms, and how far the rotation to it is. Invariant: one
/// rotation at a time, each to the next version; a version comes into use only after downstream was
/// told about everybody who was known.
///
/// @param kenmerk by which every replica sees that it has the same key
/// @param personen told downstream
/// @param rijen changed
/// @param tabel where the work is, by its place in [#TABELLEN]
/// @param blok where in that table
record Pseudoniemsleutel(
        int versie,
        String kenmerk,
        Status status,
        String door,
        Instant begonnenOp,
        @Nullable Instant inGebruikOp,
        @Nullable Instant voltooidOp,
        long personen,
        long gebeurtenissen,
        long rijen,
        int tabel,
        long blok) {

    /// What is known now before its earlier versions: a row that is superseded moves ahead of the
    /// work.
    static final List<String> TABELLEN =
            List.of(
                    "traject",
                    "traject_versie",
                    "geparkeerd",
                    "signaal",
                    "signaal_versie",
                    "beschut_werk",
                    "beschut_werk_versie",
                    "wsw_dienstverband",
                    "wsw_dienstverband_versie",
                    "voorziening",
                    "voorziening_versie",
                    "doelgroepregistratie",
                    "doelgroepregistratie_versie");

    enum Status {
        VERZAMELEN,
        MELDEN,
        OMZETTEN,
        VOLTOOID
    }

    boolean inGebruik() {
        return inGebruikOp != null;
    }

    boolean voltooid() {
        return status == Status.VOLTOOID;
    }

    boolean alleTabellenGehad() {
        return tabel >= TABELLEN.size();
    }

    String tabelnaam() {
        return TABELLEN.get(tabel);
    }
}

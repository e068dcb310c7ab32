package nl.pols.trajectregistratie.sleutel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.sleutel.Pseudoniemsleutel.Status;
import nl.pols.trajectregistratie.sleutel.SleutelRefused.OnbekendeSleutel;

/// The versions of the key as all replicas see them.
@ApplicationScoped
class Pseudoniemsleutels {

    private final Databank databank;

    Pseudoniemsleutels(Databank databank) {
        this.databank = databank;
    }

    /// The first one first.
    List<Pseudoniemsleutel> alle() {
        return databank.lees(
                "SELECT * FROM pseudoniemsleutel ORDER BY versie", Pseudoniemsleutels::sleutel);
    }

    Pseudoniemsleutel require(int versie) {
        return alle().stream()
                .filter(s -> s.versie() == versie)
                .findFirst()
                .orElseThrow(OnbekendeSleutel::new);
    }

    /// The rotation that runs, unless another replica is at work on it.
    Optional<Pseudoniemsleutel> lopendOmAanTeWerken() {
        return databank
                .lees(
                        "SELECT * FROM pseudoniemsleutel WHERE status <> 'VOLTOOID' FOR UPDATE SKIP"
                                + " LOCKED",
                        Pseudoniemsleutels::sleutel)
                .stream()
                .findFirst();
    }

    /// The key that was there before any rotation.
    void legEersteVast(String kenmerk, Instant op) {
        databank.voer(
                """
                INSERT INTO pseudoniemsleutel (versie, kenmerk, status, door, begonnen_op, in_gebruik_op,
                    in_gebruik_transactie, voltooid_op)
                VALUES (1, ?, 'VOLTOOID', 'pols', ?, ?, pg_current_xact_id(), ?) ON CONFLICT DO NOTHING
                """,
                kenmerk,
                op,
                op,
                op);
    }

    /// @return false if a rotation runs, or another one to the same version was first
    boolean begin(int versie, String kenmerk, String door, Instant op) {
        return databank.voer(
                        """
                        INSERT INTO pseudoniemsleutel (versie, kenmerk, status, door, begonnen_op)
                        VALUES (?, ?, 'VERZAMELEN', ?, ?) ON CONFLICT DO NOTHING
                        """,
                        versie,
                        kenmerk,
                        door,
                        op)
                == 1;
    }

    void naar(Pseudoniemsleutel s, Status status) {
        databank.voer(
                "UPDATE pseudoniemsleutel SET status = ?, tabel = 0, blok = 0 WHERE versie = ?",
                status.name(),
                s.versie());
    }

    void neemInGebruik(Pseudoniemsleutel s, Instant op) {
        databank.voer(
                """
                UPDATE pseudoniemsleutel SET in_gebruik_op = ?, in_gebruik_transactie = pg_current_xact_id()
                WHERE versie = ?
                """,
                op,
                s.versie());
    }

    void gemeld(Pseudoniemsleutel s, int personen, int gebeurtenissen) {
        databank.voer(
                """
                UPDATE pseudoniemsleutel SET personen = personen + ?, gebeurtenissen = gebeurtenissen + ?
                WHERE versie = ?
                """,
                personen,
                gebeurtenissen,
                s.versie());
    }

    /// The work goes on there.
    void omgezet(Pseudoniemsleutel s, long rijen, int tabel, long blok) {
        databank.voer(
                "UPDATE pseudoniemsleutel SET rijen = rijen + ?, tabel = ?, blok = ? WHERE versie ="
                        + " ?",
                rijen,
                tabel,
                blok,
                s.versie());
    }

    void voltooi(Pseudoniemsleutel s, Instant op) {
        databank.voer(
                "UPDATE pseudoniemsleutel SET status = 'VOLTOOID', voltooid_op = ? WHERE versie ="
                        + " ?",
                op,
                s.versie());
    }

    private static Pseudoniemsleutel sleutel(ResultSet rij) throws SQLException {
        return new Pseudoniemsleutel(
                rij.getInt("versie"),
                rij.getString("kenmerk"),
                Status.valueOf(rij.getString("status")),
                rij.getString("door"),
                Databank.moment(rij, "begonnen_op"),
                Databank.momentOfNiets(rij, "in_gebruik_op"),
                Databank.momentOfNiets(rij, "voltooid_op"),
                rij.getLong("personen"),
                rij.getLong("gebeurtenissen"),
                rij.getLong("rijen"),
                rij.getInt("tabel"),
                rij.getLong("blok"));
    }
}

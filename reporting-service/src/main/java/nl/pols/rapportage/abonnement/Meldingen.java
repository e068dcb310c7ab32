package nl.pols.rapportage.abonnement;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The messages that are on their way. Invariant: of one subscription only the oldest is sent, so
/// that changes arrive in order; and who takes one has it to itself for a while.
@ApplicationScoped
class Meldingen {
    private static final String NEEM =
            """
            UPDATE melding m SET volgende_poging = ?::timestamptz
            FROM abonnement a
            WHERE a.abonnement_id = m.abonnement_id AND m.melding_id IN (
                SELECT o.melding_id FROM melding o
                WHERE o.volgende_poging <= ?::timestamptz AND NOT EXISTS (
                    SELECT FROM melding e
                    WHERE e.abonnement_id = o.abonnement_id AND e.volgnummer < o.volgnummer)
                ORDER BY o.volgende_poging LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING m.melding_id, m.abonnement_id, a.adres, a.geheim, m.inhoud, m.pogingen, m.gemaakt_op,
                a.sleutelversie
            """;

    private final Abonnementen tabellen;

    Meldingen(Abonnementen tabellen) {
        this.tabellen = tabellen;
    }

    void voegToe(UUID id, UUID abonnement, long volgnummer, String inhoud, Instant nu) {
        tabellen.doe(
                "INSERT INTO melding (melding_id, abonnement_id, volgnummer, inhoud, gemaakt_op,"
                        + " volgende_poging) VALUES (?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setObject(1, id);
                    s.setObject(2, abonnement);
                    s.setLong(3, volgnummer);
                    s.setString(4, inhoud);
                    s.setObject(5, nu.atOffset(ZoneOffset.UTC));
                    s.setObject(6, nu.atOffset(ZoneOffset.UTC));
                });
    }

    /// Those that are due; nobody else gets them before the term is over.
    List<Melding> neem(Instant nu, Duration termijn, int hoogstens) {
        return tabellen.lees(
                NEEM,
                s -> {
                    s.setObject(1, nu.plus(termijn).atOffset(ZoneOffset.UTC));
                    s.setObject(2, nu.atOffset(ZoneOffset.UTC));
                    s.setInt(3, hoogstens);
                },
                rij ->
                        new Melding(
                                rij.getObject(1, UUID.class),
                                rij.getObject(2, UUID.class),
                                URI.create(rij.getString(3)),
                                new Kluis.Bewaard(rij.getString(4), rij.getInt(8)),
                                rij.getString(5),
                                rij.getInt(6),
                                rij.getObject(7, OffsetDateTime.class).toInstant()));
    }

    void bezorgd(Melding melding) {
        tabellen.doe("DELETE FROM melding WHERE melding_id = ?", s -> s.setObject(1, melding.id()));
    }

    void opnieuw(Melding melding, Instant op) {
        tabellen.doe(
                "UPDATE melding SET pogingen = pogingen + 1, volgende_poging = ? WHERE melding_id"
                        + " = ?",
                s -> {
                    s.setObject(1, op.atOffset(ZoneOffset.UTC));
                    s.setObject(2, melding.id());
                });
    }

    /// Nobody is there: the subscription ends, with what waited for it.
    void dood(Melding melding, String reden) {
        tabellen.doe(
                "UPDATE abonnement SET status = 'DOOD', reden = ? WHERE abonnement_id = ?",
                s -> {
                    s.setString(1, reden);
                    s.setObject(2, melding.abonnementId());
                });
        tabellen.doe(
                "DELETE FROM melding WHERE abonnement_id = ?",
                s -> s.setObject(1, melding.abonnementId()));
    }
}

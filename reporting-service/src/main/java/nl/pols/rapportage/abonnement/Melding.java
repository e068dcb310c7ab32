package nl.pols.rapportage.abonnement;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/// A message on its way to a subscriber: a CloudEvent as text, which stays the same however often
/// it is sent.
record Melding(
        UUID id,
        UUID abonnementId,
        URI adres,
        String geheim,
        String inhoud,
        int pogingen,
        Instant gemaaktOp) {}

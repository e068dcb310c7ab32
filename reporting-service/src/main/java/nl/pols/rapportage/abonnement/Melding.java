package nl.pols.rapportage.abonnement;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/// A message on its way to a subscriber: a CloudEvent as text, which stays the same however often
/// it is sent.
///
/// @param geheim as it is kept: it is opened for this one message, so that one that stays shut
///   stops no other
record Melding(
        UUID id,
        UUID abonnementId,
        URI adres,
        Kluis.Bewaard geheim,
        String inhoud,
        int pogingen,
        Instant gemaaktOp) {}

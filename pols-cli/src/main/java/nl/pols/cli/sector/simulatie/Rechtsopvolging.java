package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A succession as it is reported to the register.
public sealed interface Rechtsopvolging {
    UUID id();

    LocalDate ingangsdatum();

    /// The same company goes on under another name.
    record Naamswijziging(UUID id, LocalDate ingangsdatum, UUID sobId, String nieuweNaam)
            implements Rechtsopvolging {}

    /// Companies go up into a new one.
    record Fusie(UUID id, LocalDate ingangsdatum, List<UUID> voorgangers, Sob opvolger)
            implements Rechtsopvolging {}
}

package nl.pols.trajectregistratie.verantwoording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many trajectories a period has: those that ran or ended in it, those that began in it, those
/// that ended in it. Cancelled ones count nowhere; one that was handed over ended here.
@Schema(
        name = "Periodeaantallen",
        example = "{\"trajecten\": 412, \"begonnen\": 37, \"beeindigd\": 29}")
public record Aantallen(
        @NotNull @PositiveOrZero Long trajecten,
        @NotNull @PositiveOrZero Long begonnen,
        @NotNull @PositiveOrZero Long beeindigd) {}

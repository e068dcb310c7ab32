package nl.pols.trajectregistratie.verordening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A figure by which the municipality's signals are found, where its ordinance sets another than
/// the definition does.
///
/// @param soort which signal
/// @param drempel which of its thresholds
public record Signaaldrempel(
        @NotBlank @Size(max = 60) String soort,
        @NotBlank @Size(max = 60) String drempel,
        @NotNull Integer waarde) {}

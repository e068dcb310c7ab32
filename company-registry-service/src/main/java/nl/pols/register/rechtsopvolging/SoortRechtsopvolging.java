package nl.pols.register.rechtsopvolging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new name on the same identity, or several SOBs that become one.
@Schema(name = "SoortRechtsopvolging")
public enum SoortRechtsopvolging {
    NAAMSWIJZIGING,
    FUSIE
}

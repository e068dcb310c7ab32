package nl.pols.register.rechtsopvolging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How SOBs go over into others, or one goes on otherwise (letter 002): a new name on the same
/// identity, several that become one, one that becomes several, a merger with a municipal social
/// service, or an end.
@Schema(name = "SoortRechtsopvolging")
public enum SoortRechtsopvolging {
    NAAMSWIJZIGING,
    FUSIE,
    SPLITSING,
    SAMENVOEGING_SOCIALE_DIENST,
    OPHEFFING
}

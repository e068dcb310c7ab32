package nl.pols.register.uitwisseling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a line is about: a company with its facts, which is what a line without a kind is about
/// too, or an act by which companies go over into others.
@Schema(name = "SoortRegisterregel")
public enum Regelsoort {
    SOB,
    RECHTSOPVOLGING
}

package nl.pols.register.uitwisseling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a line.
@Schema(name = "UitslagVanImport")
public enum Uitslag {
    NIEUW,
    GEWIJZIGD,
    ONGEWIJZIGD,
    GEWEIGERD
}

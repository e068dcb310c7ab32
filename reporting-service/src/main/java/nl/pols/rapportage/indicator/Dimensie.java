package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a figure can be broken down by or narrowed to. On the wire in lower case.
public enum Dimensie {
    GEMEENTE,
    SOB,
    REGIO,
    REGELING,
    OORMERK,
    FUNCTIONALITEIT,
    UITKERING,
    AFSTAND,
    DOELGROEP,
    AANVRAGER,
    VOORZIENINGTYPE,
    /// How somebody in the Wsw works.
    WERKVORM,
    SECTOR,
    PERIODE;

    /// The name on the wire, which is also the key of the query parameter.
    @JsonValue
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimensie> lees(String sleutel) {
        return Arrays.stream(values()).filter(d -> d.sleutel().equals(sleutel)).findFirst();
    }
}

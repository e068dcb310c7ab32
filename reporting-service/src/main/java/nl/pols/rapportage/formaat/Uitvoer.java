package nl.pols.rapportage.formaat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes the response of figures in the form asked. A reader may keep it, but asks each time
/// whether it still holds: that costs a look at the read model's place and counts nothing (ADR
/// 110).
public final class Uitvoer {
    private final Formaat formaat;
    private final Kenmerk kenmerk;

    private Uitvoer(Formaat formaat, Kenmerk kenmerk) {
        this.formaat = formaat;
        this.kenmerk = kenmerk;
    }

    /// The form by `Accept`, so that each form has a tag of its own.
    public static Uitvoer voor(HttpHeaders headers, Kenmerk kenmerk) {
        var formaat = Formaat.gekozen(headers);
        return new Uitvoer(formaat, kenmerk.met(formaat.name()));
    }

    /// The figures; not even asked for if the reader has them.
    ///
    /// @param ifNoneMatch the tags that the reader has
    /// @param json the answer in its own shape
    /// @param tabel the same as a table
    public <T> Response antwoord(
            @Nullable String ifNoneMatch, Supplier<T> json, Function<T, Tabel> tabel) {
        if (kenmerk.staatIn(ifNoneMatch)) {
            return metKop(Response.notModified()).build();
        }
        var inhoud = json.get();
        if (formaat == Formaat.JSON) {
            return metKop(Response.ok(inhoud, Formaat.JSON_TYPE)).build();
        }
        var uit = tabel.apply(inhoud);
        StreamingOutput stroom = naar -> formaat.schrijf(uit, naar);
        return metKop(Response.ok(stroom, formaat.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(formaat.bestand(uit.naam())))
                .build();
    }

    private Response.ResponseBuilder metKop(Response.ResponseBuilder antwoord) {
        return antwoord.header(HttpHeaders.ETAG, kenmerk.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization");
    }
}

package nl.pols.register.sob;

import nl.pols.kit.web.ETags;
import nl.pols.register.Kalender;
import org.jboss.resteasy.reactive.RestResponse;

/// What every resource that changes an SOB answers: how it is now, with the version to change next.
public abstract class GewijzigdeSobResource {
    /// What the sender says about the version that it changes.
    protected static final String IF_MATCH = "De ETag van de versie die u gelezen hebt.";

    private final Kalender kalender;

    protected GewijzigdeSobResource(Kalender kalender) {
        this.kalender = kalender;
    }

    protected RestResponse<SobWeergave> antwoord(Sob sob) {
        return RestResponse.ResponseBuilder.ok(SobWeergave.van(sob, null, kalender.vandaag()))
                .tag(ETags.of(sob.versie()))
                .build();
    }
}

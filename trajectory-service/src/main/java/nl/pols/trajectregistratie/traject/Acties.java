package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.Invoer;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.Levensloop.Act;
import nl.pols.trajectregistratie.traject.Levensloop.Verzoek;
import org.jspecify.annotations.Nullable;

/// What the acts have in common on the wire: on whose behalf, why, and the trajectory as the
/// answer.
@ApplicationScoped
class Acties {

    static final int LANGSTE_TOELICHTING = 250;

    private final Levensloop levensloop;
    private final Caller caller;
    private final Clock clock;

    Acties(Levensloop levensloop, Caller caller, Clock clock) {
        this.levensloop = levensloop;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param toelichting why; kept with the version and told to no other system
    Verzoek verzoek(
            UUID trajectId,
            @Nullable String ifMatch,
            Handeling handeling,
            @Nullable String toelichting) {
        Invoer.requireTekst("/toelichting", toelichting, LANGSTE_TOELICHTING);
        return verzoekMetReden(trajectId, ifMatch, handeling, toelichting);
    }

    Verzoek verzoekMetReden(
            UUID trajectId, @Nullable String ifMatch, Handeling handeling, @Nullable String reden) {
        var namens = new Namens(caller.gemeentecode(), caller.clientId());
        return new Verzoek(namens, trajectId, ifMatch, handeling, reden);
    }

    Response doe(Verzoek verzoek, Act act, UriInfo uri) {
        var na = levensloop.doe(verzoek, act);
        var status = na.statusOp(LocalDate.now(clock));
        return gemaakt(na, Gegevens.van(na, status, Inzicht.van(caller)), uri);
    }

    static Response gemaakt(Traject na, Object antwoord, UriInfo uri) {
        var adres = uri.getBaseUriBuilder().path("trajecten").path(na.id().toString()).build();
        return Response.created(adres).tag(ETags.of(na.versie())).entity(antwoord).build();
    }
}

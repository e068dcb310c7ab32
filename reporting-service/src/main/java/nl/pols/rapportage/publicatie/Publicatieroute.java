package nl.pols.rapportage.publicatie;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.publicatie.Publicatiepaginas.Pagina;

/// The addresses of the site, outside the base path of the API: names that people quote, and files
/// with an ending, which the API may not have. A file is the API's own answer under another name.
@ApplicationScoped
class Publicatieroute {
    private static final String PDF = "application/pdf";

    private final Publicatiepaginas paginas;

    Publicatieroute(Publicatiepaginas paginas) {
        this.paginas = paginas;
    }

    void zet(@Observes Router router) {
        lees(
                router,
                Adressen.TOEGANKELIJKHEID,
                context -> toon(context, paginas.toegankelijkheid()));
        lees(router, Adressen.PAGINAS, context -> toon(context, paginas.kalender()));
        lees(router, Adressen.PAGINAS + "/:product/:periode/laatste", this::laatste);
        lees(
                router,
                Adressen.PAGINAS + "/:nummer",
                context -> toon(context, paginas.toon(context.pathParam("nummer"))));
        lees(router, Adressen.PAGINAS + "/:nummer/:bestand", this::geheel);
        lees(router, Adressen.PAGINAS + "/:nummer/:reeks/:bestand", this::tabel);
    }

    private static void lees(Router router, String pad, Handler<RoutingContext> antwoord) {
        router.get(pad).blockingHandler(antwoord, false);
        router.head(pad).blockingHandler(antwoord, false);
    }

    private void laatste(RoutingContext context) {
        paginas.laatste(context.pathParam("product"), context.pathParam("periode"))
                .ifPresentOrElse(
                        publicatie ->
                                context.response()
                                        .setStatusCode(303)
                                        .putHeader(HttpHeaders.LOCATION, Adressen.pad(publicatie))
                                        .end(),
                        () -> toon(context, paginas.onbekend()));
    }

    private void geheel(RoutingContext context) {
        var bestand = context.pathParam("bestand");
        var nummer = context.pathParam("nummer");
        if (bestand.equals(nummer + ".pdf")) {
            alsApi(context, PDF, "/document");
        } else if (bestand.equals(nummer + ".json")) {
            alsApi(context, Formaat.JSON_TYPE, "/inhoud");
        } else {
            toon(context, paginas.onbekend());
        }
    }

    private void tabel(RoutingContext context) {
        var bestand = context.pathParam("bestand");
        int punt = bestand.lastIndexOf('.');
        var soort =
                punt < 0
                        ? Optional.<Bestandssoort>empty()
                        : Bestandssoort.van(bestand.substring(punt + 1));
        if (soort.isEmpty()) {
            toon(context, paginas.onbekend());
            return;
        }
        alsApi(
                context,
                soort.get().type(),
                "/tabellen/%s/%s"
                        .formatted(context.pathParam("reeks"), bestand.substring(0, punt)));
    }

    /// As if the API had been asked in this form.
    private void alsApi(RoutingContext context, String type, String deel) {
        var publicatie = paginas.zoek(context.pathParam("nummer"));
        if (publicatie.isEmpty()) {
            toon(context, paginas.onbekend());
            return;
        }
        context.request().headers().set(HttpHeaders.ACCEPT, type);
        context.reroute(Adressen.api(publicatie.get()) + deel);
    }

    private static void toon(RoutingContext context, Pagina pagina) {
        var antwoord =
                context.response()
                        .setStatusCode(pagina.status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .putHeader(
                                HttpHeaders.CONTENT_LENGTH, String.valueOf(pagina.html().length));
        if (context.request().method() == HttpMethod.HEAD) {
            antwoord.end();
        } else {
            antwoord.end(Buffer.buffer(pagina.html()));
        }
    }
}

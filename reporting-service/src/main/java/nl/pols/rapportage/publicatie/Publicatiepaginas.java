package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.pols.kit.web.Paging;
import nl.pols.rapportage.document.Bladspiegel;
import nl.pols.rapportage.document.Document;
import nl.pols.rapportage.publicatie.Publicatie.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What a browser gets, without a token: the calendar, and each publication under its number.
/// Invariant: no figure before its hour nor after a withdrawal; a draft doesn't exist.
@ApplicationScoped
class Publicatiepaginas {
    private static final Pattern NUMMER =
            Pattern.compile("([A-Z_]{1,60})-([0-9HQ-]{4,9})-([0-9]{1,6})");

    private final Publicaties publicaties;
    private final Drukpers drukpers;
    private final Adressen adressen;
    private final Clock clock;
    private final Optional<String> melden;

    /// @param melden where to say that something isn't accessible
    Publicatiepaginas(
            Publicaties publicaties,
            Drukpers drukpers,
            Adressen adressen,
            Clock clock,
            @ConfigProperty(name = "rapportage.toegankelijkheid.melden") Optional<String> melden) {
        this.publicaties = publicaties;
        this.drukpers = drukpers;
        this.adressen = adressen;
        this.clock = clock;
        this.melden = melden;
    }

    /// @param status of HTTP
    record Pagina(int status, byte[] html) {
        static Pagina van(int status, Document document) {
            return new Pagina(
                    status,
                    Bladspiegel.scherm(document).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    Pagina kalender() {
        var alle =
                publicaties.kalender(false, new Paging.Slice(List.of(), false, Paging.MAX_LIMIT));
        return Pagina.van(200, Kalenderblad.kalender(alle, clock.instant(), adressen.basis()));
    }

    Pagina toegankelijkheid() {
        return Pagina.van(
                200, Toegankelijkheidsblad.van(clock.instant(), adressen.basis(), melden));
    }

    Pagina toon(String nummer) {
        var nu = clock.instant();
        var publicatie = zoek(nummer).orElse(null);
        if (publicatie == null) {
            return onbekend();
        }
        return switch (publicatie.status(nu)) {
            case CONCEPT -> onbekend();
            case AANGEKONDIGD ->
                    Pagina.van(404, Kalenderblad.aangekondigd(publicatie, nu, adressen.basis()));
            case INGETROKKEN ->
                    Pagina.van(410, Kalenderblad.ingetrokken(publicatie, nu, adressen.basis()));
            case UITGEBRACHT -> uitgebracht(publicatie);
        };
    }

    Pagina onbekend() {
        return Pagina.van(404, Kalenderblad.onbekend(clock.instant(), adressen.basis()));
    }

    private Pagina uitgebracht(Publicatie publicatie) {
        // The database has the last word.
        var bytes = publicaties.inhoud(publicatie.id()).orElse(null);
        if (bytes == null) {
            return onbekend();
        }
        var laatste = laatste(publicatie.product(), publicatie.periode()).orElse(publicatie);
        var nieuwer = laatste.naVersie() > publicatie.naVersie() ? laatste : null;
        return new Pagina(
                200,
                drukpers.pagina(publicatie, laatste, () -> scherm(publicatie, bytes, nieuwer)));
    }

    private byte[] scherm(Publicatie publicatie, byte[] bytes, @Nullable Publicatie nieuwer) {
        var inhoud = Vastlegging.lees(bytes, new TypeReference<Inhoud>() {});
        var document = Publicatieblad.scherm(publicatie, inhoud, nieuwer, adressen.basis());
        return Pagina.van(200, document).html();
    }

    /// The newest that is out.
    Optional<Publicatie> laatste(String product, String periode) {
        var nu = clock.instant();
        return publicaties.reeks(product, periode).reversed().stream()
                .filter(p -> p.status(nu) == Status.UITGEBRACHT)
                .findFirst();
    }

    Optional<Publicatie> zoek(String nummer) {
        var m = NUMMER.matcher(nummer);
        return m.matches()
                ? publicaties.reeks(m.group(1), m.group(2)).stream()
                        .filter(p -> nummer.equals(p.nummer()))
                        .findFirst()
                : Optional.empty();
    }
}

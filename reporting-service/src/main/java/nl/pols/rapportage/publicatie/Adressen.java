package nl.pols.rapportage.publicatie;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where a publication stays for ever. The number that people quote is its address; the API knows
/// it by its id.
@Singleton
class Adressen {
    static final String PAGINAS = "/publicaties";
    static final String TOEGANKELIJKHEID = "/toegankelijkheid";
    static final String API = "/rapportage/v1";

    private final String basis;

    /// @param basis how readers reach this service, without a slash at the end
    Adressen(
            @ConfigProperty(
                            name = "rapportage.publicatie.adres",
                            defaultValue = "http://localhost:8080")
                    String basis) {
        this.basis = basis;
    }

    String basis() {
        return basis;
    }

    /// Of the page; of what has no number yet the address in the API.
    static String pad(Publicatie publicatie) {
        var nummer = publicatie.nummer();
        return nummer == null ? api(publicatie) : PAGINAS + "/" + nummer;
    }

    /// Of the release before.
    static String vorige(Publicatie publicatie) {
        return "%s/%s-%s-%d"
                .formatted(
                        PAGINAS, publicatie.product(), publicatie.periode(), publicatie.naVersie());
    }

    static String api(Publicatie publicatie) {
        return API + "/publicaties/" + publicatie.id();
    }

    static String bestand(Publicatie publicatie, String soort) {
        var nummer = Objects.requireNonNullElse(publicatie.nummer(), "concept");
        return "%s/%s.%s".formatted(pad(publicatie), nummer, soort);
    }

    static String tabel(Publicatie publicatie, String reeks, String tabel, String soort) {
        return "%s/%s/%s.%s".formatted(pad(publicatie), reeks, tabel, soort);
    }
}

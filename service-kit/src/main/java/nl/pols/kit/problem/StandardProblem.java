package nl.pols.kit.problem;

import java.util.Arrays;
import java.util.Optional;

/// The problems that every service can answer with, whatever its rules: what the framework refuses,
/// and what breaks. Also the source of the examples in the OpenAPI documents.
public enum StandardProblem {
    ONGELDIGE_INVOER(
            400,
            "Ongeldige invoer",
            "De invoer klopt niet; zie errors voor de plaats en de oorzaak van elke fout."),
    NIET_AANGEMELD(
            401,
            "Niet aangemeld",
            "Dit verzoek heeft geen access token. Vraag een token aan en stuur het mee in de header"
                    + " Authorization: Bearer."),
    NIET_BEVOEGD(
            403,
            "Niet bevoegd",
            "Uw token geeft geen recht op deze bewerking. Vraag een token aan met de scope die de"
                    + " OpenAPI-documentatie bij de bewerking noemt."),
    ONBEKEND_PAD(
            404,
            "Onbekend pad",
            "Dit adres bestaat niet. Controleer het pad (zonder schuine streep aan het eind) met de"
                    + " OpenAPI-documentatie."),
    METHODE_NIET_TOEGESTAAN(
            405,
            "Methode niet toegestaan",
            "Dit adres kent deze methode niet; de header Allow noemt de methoden die wel kunnen."),
    FORMAAT_NIET_LEVERBAAR(
            406,
            "Formaat niet leverbaar",
            "Het gevraagde formaat (header Accept) is er niet. Vraag om application/json of om een"
                    + " formaat uit de OpenAPI-documentatie."),
    TE_LANG_GEWACHT(
            408,
            "Te lang gewacht",
            "Het verzoek kwam niet op tijd compleet binnen. Stuur het opnieuw."),
    CONFLICT(
            409,
            "Conflict",
            "De bewerking past niet bij de huidige toestand. Vraag die op en probeer het opnieuw."),
    GELIJKTIJDIGE_WIJZIGING(
            409,
            "Gelijktijdige wijziging",
            "Een ander wijzigde dezelfde gegevens op hetzelfde moment. Vraag ze opnieuw op en"
                    + " herhaal uw wijziging."),
    VERSIE_VEROUDERD(
            412,
            "Versie verouderd",
            "De gegevens zijn intussen gewijzigd. Vraag ze opnieuw op en pas uw wijziging daarop"
                    + " toe."),
    BERICHT_TE_GROOT(
            413,
            "Bericht te groot",
            "Het bericht is groter dan hier mag. Verdeel het over meer verzoeken, of gebruik een"
                    + " aanlevering."),
    FORMAAT_NIET_LEESBAAR(
            415,
            "Formaat niet leesbaar",
            "Het formaat (header Content-Type) of de verpakking (header Content-Encoding) van het"
                    + " bericht wordt hier niet gelezen. Stuur application/json of een formaat uit"
                    + " de OpenAPI-documentatie, en alleen ingepakt waar die dat noemt."),
    VOORWAARDE_ONTBREEKT(
            428,
            "Voorwaarde ontbreekt",
            "De header If-Match ontbreekt. Vraag eerst de huidige versie op en stuur haar ETag"
                    + " mee."),
    TE_VEEL_VERZOEKEN(
            429,
            "Te veel verzoeken",
            "Er kwamen te veel verzoeken in korte tijd. Wacht zo lang als de header Retry-After"
                    + " zegt."),
    INTERNE_FOUT(
            500,
            "Interne fout",
            "Er ging bij ons iets mis; uw verzoek is niet verwerkt. Probeer het later opnieuw en"
                    + " noem bij een melding het traceId."),
    TIJDELIJK_NIET_BESCHIKBAAR(
            503,
            "Tijdelijk niet beschikbaar",
            "De dienst kan nu niet bij zijn gegevens. Uw verzoek is niet verwerkt; herhaal het na"
                    + " de tijd in de header Retry-After.");

    private final int status;
    private final String title;
    private final String detail;

    StandardProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public String type() {
        return Refusal.typeOf(title);
    }

    /// The problem that stands for a bare status.
    public static Optional<StandardProblem> ofStatus(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }
}

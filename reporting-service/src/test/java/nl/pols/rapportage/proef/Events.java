package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// Events of the other three services, by hand.
public final class Events {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Events() {}

    public static CloudEvent event(
            String type, String subject, long versie, Instant tijd, JsonNode data) {
        return new CloudEvent(
                UUID.randomUUID(),
                type,
                "urn:nld:oin:00000099000000001000:systeem:pols-proef",
                subject,
                tijd,
                versie,
                "/events/" + type + ".schema.json",
                data);
    }

    /// The topic on which an event of this type travels.
    public static String topic(CloudEvent event) {
        var naam =
                event.type()
                        .substring(event.type().lastIndexOf('.', event.type().length() - 4) + 1);
        return switch (naam.substring(0, naam.indexOf('-'))) {
            case "traject" -> "pols.trajectregistratie.traject";
            case "dossier" -> "pols.trajectregistratie.beschut-werk";
            case "aantal" -> "pols.trajectregistratie.beschut-werk-aantal";
            case "dienstverband" -> "pols.trajectregistratie.wsw-dienstverband";
            case "voorziening", "doelgroepregistratie" -> "pols.trajectregistratie.voorziening";
            case "signaal" -> "pols.trajectregistratie.signaal";
            case "periode", "periodeverklaring" -> "pols.trajectregistratie.periodeverklaring";
            case "persoon" -> "pols.trajectregistratie.verwijdering";
            case "pseudoniemen" -> "pols.trajectregistratie.pseudoniemwissel";
            case "sob" -> "pols.register.sob";
            case "rechtsopvolging" -> "pols.register.rechtsopvolging";
            case "functionaliteit" -> "pols.register.functionaliteit";
            case "gemeente" -> "pols.register.gemeente";
            case "arbeidsmarktregio" -> "pols.register.arbeidsmarktregio";
            case "exploitatieopgave" -> "pols.financiering.exploitatieopgave";
            case "regeling" -> "pols.financiering.regeling";
            case "wsw" -> "pols.financiering.wsw-jaar";
            case "middel" -> "pols.financiering.middel";
            case "deelnemer" -> "pols.financiering.verwijdering";
            default -> "pols.financiering.toekenning";
        };
    }

    public static CloudEvent gemeente(String code, String naam, @Nullable String regio) {
        return event(
                "nl.gemeenten.gemeente-vastgesteld.v1",
                code,
                1,
                Instant.parse("2019-01-01T00:00:00Z"),
                NODES.objectNode()
                        .put("gemeentecode", code)
                        .put("naam", naam)
                        .put("provincie", "Flevoland")
                        .put("arbeidsmarktregio", regio)
                        .put("geldigVan", "2019-01-01"));
    }

    public static CloudEvent regio(String code, String naam) {
        return event(
                "nl.arbeidsmarktregios.arbeidsmarktregio-vastgesteld.v1",
                code,
                1,
                Instant.parse("2019-01-01T00:00:00Z"),
                NODES.objectNode()
                        .put("code", code)
                        .put("naam", naam)
                        .put("geldigVan", "2019-01-01"));
    }

    public static CloudEvent sob(UUID id, String naam) {
        return event(
                "nl.sociaal-ontwikkelbedrijven.sob-geregistreerd.v1",
                id.toString(),
                1,
                Instant.parse("2019-01-01T00:00:00Z"),
                sobdata(id, naam));
    }

    /// A company with its seat in a municipality.
    public static CloudEvent sob(UUID id, String naam, String zetel) {
        return event(
                "nl.sociaal-ontwikkelbedrijven.sob-geregistreerd.v1",
                id.toString(),
                1,
                Instant.parse("2019-01-01T00:00:00Z"),
                sobdata(id, naam).put("zetelGemeentecode", zetel));
    }

    /// A municipality that went from one region to another on a day.
    public static CloudEvent verhuisdeGemeente(
            String code, String naam, String regio, String nieuweRegio, LocalDate op) {
        var event = gemeente(code, naam, nieuweRegio);
        var regios = ((ObjectNode) event.data()).putArray("regios");
        regios.addObject()
                .put("arbeidsmarktregio", regio)
                .put("geldigVan", "2019-01-01")
                .put("geldigTot", op.toString());
        regios.addObject().put("arbeidsmarktregio", nieuweRegio).put("geldigVan", op.toString());
        return event;
    }

    /// The predecessor's version that names its successor.
    public static CloudEvent opgevolgd(
            UUID id, long versie, String naam, UUID opvolger, LocalDate op, Instant bekendVan) {
        var data = sobdata(id, naam).put("geldigTot", op.toString());
        data.putObject("opvolger")
                .put("sobId", opvolger.toString())
                .put("ingangsdatum", op.toString());
        return event(
                "nl.sociaal-ontwikkelbedrijven.sob-opgevolgd.v1",
                id.toString(),
                versie,
                bekendVan,
                data);
    }

    private static ObjectNode sobdata(UUID id, String naam) {
        var data =
                NODES.objectNode()
                        .put("sobId", id.toString())
                        .put("naam", naam)
                        .put("rechtsvorm", "OPENBAAR_LICHAAM")
                        .put("fictief", true)
                        .put("geldigVan", "2015-01-01");
        data.putArray("namen").addObject().put("naam", naam).put("geldigVan", "2015-01-01");
        data.putArray("relaties")
                .addObject()
                .put("gemeentecode", "GM0363")
                .put("soort", "GR_DEELNEMER")
                .put("geldigVan", "2015-01-01");
        data.putArray("voorgangers");
        return data;
    }

    /// Amounts in cents; the parts that no indicator reads are left at nought.
    public static CloudEvent opgave(
            UUID id, long versie, UUID sob, String van, String tot, long[] cents, Instant bekend) {
        var data =
                lees(
                        """
                        {"omzet":{"wswProductieCents":0,"detacheringCents":0,"dienstenCents":0,"overigCents":0},
                         "kosten":{"lonenCents":0,"begeleidingCents":0,"huisvestingCents":0,"materiaalCents":0,"overheadCents":0,"totaalCents":0},
                         "trajectkosten":{"directCents":0,"toegerekendCents":0,"verdeelsleutel":"uren"},
                         "bijdragen":{"wswRijksbijdrageCents":0,"loonkostensubsidieCents":0}}
                        """);
        data.put("exploitatieopgaveId", id.toString())
                .put("sobId", sob.toString())
                .put("periodeVan", van)
                .put("periodeTot", tot)
                .put("versie", versie);
        data.withObject("/omzet")
                .put("trajectproductieCents", cents[0])
                .put("totaalCents", cents[1]);
        data.withObject("/trajectkosten").put("totaalCents", cents[2]);
        data.withObject("/bijdragen").put("gemeentelijkVoorTrajectenCents", cents[3]);
        return event(
                versie == 1
                        ? "nl.exploitatieopgaven.exploitatieopgave-ingediend.v1"
                        : "nl.exploitatieopgaven.exploitatieopgave-gecorrigeerd.v1",
                id.toString(),
                versie,
                bekend,
                data);
    }

    /// A scheme with its tranches as JSON.
    public static CloudEvent regeling(String code, String tranches) {
        var id = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var data =
                lees(
                        """
                        {"regelingId":"%s","code":"%s","naam":"Regeling %s","doel":"doel","vrijBesteedbaar":false,
                         "terugvloeiing":true,"bron":"brief 001","tranches":%s}
                        """
                                .formatted(id, code, code, tranches));
        return event(
                "nl.aanvullend-sociaal-pakket.regeling-vastgesteld.v1",
                id.toString(),
                1,
                Trajectproef.BEKEND,
                data);
    }

    public static CloudEvent toekenning(UUID id, long versie, long bedrag, long besteed) {
        return event(
                "nl.aanvullend-sociaal-pakket.toekenning-verleend.v1",
                id.toString(),
                versie,
                Trajectproef.BEKEND,
                lees(
                        """
                        {"toekenningId":"%s","regelingId":"%s","trancheId":"%s","ontvanger":{"soort":"GEMEENTE","code":"GM0363"},
                         "bedragCents":%d,"besteedCents":%d,"datum":"2022-01-01"}
                        """
                                .formatted(
                                        id,
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        bedrag,
                                        besteed)));
    }

    /// A grant from a tranche to one recipient.
    public static CloudEvent toekenning(
            UUID id, String tranche, String soort, String code, long bedrag) {
        var event = toekenning(id, 1, bedrag, 0);
        ((ObjectNode) event.data())
                .put("trancheId", tranche)
                .putObject("ontvanger")
                .put("soort", soort)
                .put("code", code);
        return event;
    }

    public static ObjectNode lees(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

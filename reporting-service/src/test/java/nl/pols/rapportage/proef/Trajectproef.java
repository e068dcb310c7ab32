package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A trajectory of a test as its event would tell it. Immutable: every change is a new one.
public record Trajectproef(
        UUID id,
        long versie,
        Instant bekendVan,
        String gemeente,
        UUID sob,
        UUID deelnemer,
        LocalDate start,
        @Nullable LocalDate einde,
        @Nullable String uitstroom,
        BigDecimal productie,
        BigDecimal overig,
        String uitkering,
        @Nullable UUID vervolgVan,
        Verloopproef verloop) {

    public static final UUID SOB = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final Instant BEKEND = Instant.parse("2022-06-01T10:00:00Z");

    /// Running since 2021, 22 hours of which 16.72 production, with benefit.
    public static Trajectproef traject() {
        return new Trajectproef(
                UUID.randomUUID(),
                1,
                BEKEND,
                "GM0363",
                SOB,
                UUID.randomUUID(),
                LocalDate.of(2021, 1, 1),
                null,
                null,
                new BigDecimal("16.72"),
                new BigDecimal("5.28"),
                "PARTICIPATIEWET",
                null,
                Verloopproef.NIETS);
    }

    public Trajectproef van(String start) {
        return kopie(id, versie, bekendVan, LocalDate.parse(start), einde, uitstroom);
    }

    public Trajectproef tot(String einde, String uitstroom) {
        return kopie(id, versie, bekendVan, start, LocalDate.parse(einde), uitstroom);
    }

    public Trajectproef nieuweVersie(long versie, Instant bekendVan) {
        return kopie(id, versie, bekendVan, start, einde, uitstroom);
    }

    public Trajectproef uren(String productie, String overig) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                deelnemer,
                start,
                einde,
                uitstroom,
                new BigDecimal(productie),
                new BigDecimal(overig),
                uitkering,
                vervolgVan,
                verloop);
    }

    public Trajectproef uitkering(String uitkering) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                deelnemer,
                start,
                einde,
                uitstroom,
                productie,
                overig,
                uitkering,
                vervolgVan,
                verloop);
    }

    public Trajectproef bij(String gemeente, UUID sob) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                deelnemer,
                start,
                einde,
                uitstroom,
                productie,
                overig,
                uitkering,
                vervolgVan,
                verloop);
    }

    public Trajectproef van(UUID deelnemer) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                deelnemer,
                start,
                einde,
                uitstroom,
                productie,
                overig,
                uitkering,
                vervolgVan,
                verloop);
    }

    public Trajectproef vervolgOp(Trajectproef eerste) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                eerste.deelnemer,
                start,
                einde,
                uitstroom,
                productie,
                overig,
                uitkering,
                eerste.id,
                verloop);
    }

    public Trajectproef met(Verloopproef verloop) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                deelnemer,
                start,
                einde,
                uitstroom,
                productie,
                overig,
                uitkering,
                vervolgVan,
                verloop);
    }

    private Trajectproef kopie(
            UUID id,
            long versie,
            Instant bekendVan,
            LocalDate start,
            @Nullable LocalDate einde,
            @Nullable String uitstroom) {
        return new Trajectproef(
                id,
                versie,
                bekendVan,
                gemeente,
                sob,
                deelnemer,
                start,
                einde,
                uitstroom,
                productie,
                overig,
                uitkering,
                vervolgVan,
                verloop);
    }

    public CloudEvent event() {
        return Events.event(
                versie == 1
                        ? "nl.re-integratietrajecten.traject-geregistreerd.v1"
                        : "nl.re-integratietrajecten.traject-gewijzigd.v1",
                id.toString(),
                versie,
                bekendVan,
                data());
    }

    private ObjectNode data() {
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("trajectId", id.toString())
                        .put("gemeentecode", gemeente)
                        .put("registratienummer", "R" + id.toString().substring(0, 8))
                        .put("deelnemerId", deelnemer.toString())
                        .put("sobId", sob.toString())
                        .put("startdatum", start.toString())
                        .put("geplandeEinddatum", start.plusMonths(6).toString())
                        .put("einddatum", einde == null ? null : einde.toString())
                        .put("uitstroom", uitstroom)
                        .put("uitkering", uitkering)
                        .put("behoudVanUitkering", !uitkering.equals("GEEN"))
                        .put("doelgroep", "OVERIG")
                        .put("versie", versie)
                        .put("vervolgVan", vervolgVan == null ? null : vervolgVan.toString());
        data.putObject("urenPerWeek")
                .put("productie", productie)
                .put("coaching", overig)
                .put("scholing", BigDecimal.ZERO)
                .put("overig", BigDecimal.ZERO);
        verloop.schrijf(data, start);
        return data;
    }
}

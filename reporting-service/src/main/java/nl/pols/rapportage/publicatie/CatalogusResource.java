package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.kit.web.Paging;
import nl.pols.rapportage.publicatie.Catalogus.Tabelnaam;
import nl.pols.rapportage.publicatie.Catalogus.Uitgave;
import nl.pols.rapportage.publicatie.Publicatie.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is out, described for catalogues such as data.overheid.nl. What isn't out yet, or was
/// withdrawn, isn't in it.
@Path("/catalogus")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Publicaties", description = "Wat voor iedereen is uitgebracht (publications)")
class CatalogusResource {
    private final Publicaties publicaties;
    private final Producten producten;
    private final Adressen adressen;
    private final Clock clock;
    private final String uitgever;

    /// What is frozen needs reading once.
    private final Map<UUID, List<Tabelnaam>> tabellen = new ConcurrentHashMap<>();

    CatalogusResource(
            Publicaties publicaties,
            Producten producten,
            Adressen adressen,
            Clock clock,
            @ConfigProperty(
                            name = "rapportage.publicatie.uitgever",
                            defaultValue = "Beheerder van Pols")
                    String uitgever) {
        this.publicaties = publicaties;
        this.producten = producten;
        this.adressen = adressen;
        this.clock = clock;
        this.uitgever = uitgever;
    }

    @GET
    @Produces("application/ld+json")
    @SecurityRequirementsSet
    @Operation(
            operationId = "toonCatalogus",
            summary = "Raadpleeg de beschrijving van de datasets",
            description =
                    "Describes every release that is out as a data set, by DCAT-AP-NL 3.0 in"
                            + " JSON-LD, with its files, period, licence and checksum.")
    @APIResponse(
            responseCode = "200",
            description = "De catalogus",
            content =
                    @Content(
                            mediaType = "application/ld+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "catalogus",
                                            value = Voorbeelden.CATALOGUS)))
    public String toon() {
        var nu = clock.instant();
        var uit =
                publicaties
                        .kalender(false, new Paging.Slice(List.of(), false, Paging.MAX_LIMIT))
                        .stream()
                        .filter(p -> p.status(nu) == Status.UITGEBRACHT)
                        .sorted(
                                Comparator.comparing(Publicatie::naVersie)
                                        .reversed()
                                        .thenComparing(Publicatie::product)
                                        .thenComparing(Publicatie::periode))
                        .toList();
        var gezien = new HashSet<String>();
        var uitgaven = new ArrayList<Uitgave>();
        for (var publicatie : uit) {
            boolean laatste = gezien.add(publicatie.product() + " " + publicatie.periode());
            tabellen(publicatie)
                    .ifPresent(namen ->
                            uitgaven.add(
                                    new Uitgave(
                                            publicatie,
                                            producten.zoek(publicatie.product()),
                                            namen,
                                            laatste)));
        }
        return Vastlegging.tekst(new Catalogus(adressen.basis(), uitgever).van(uitgaven));
    }

    private Optional<List<Tabelnaam>> tabellen(Publicatie publicatie) {
        var bekend = tabellen.get(publicatie.id());
        if (bekend != null) {
            return Optional.of(bekend);
        }
        var gelezen = publicaties.inhoud(publicatie.id()).map(CatalogusResource::namen);
        gelezen.ifPresent(namen -> tabellen.put(publicatie.id(), namen));
        return gelezen;
    }

    private static List<Tabelnaam> namen(byte[] bytes) {
        var inhoud = Vastlegging.lees(bytes, new TypeReference<Inhoud>() {});
        return inhoud.reeksen().stream()
                .flatMap(reeks ->
                        reeks.tabellen().stream()
                                .map(vorm ->
                                        new Tabelnaam(reeks.code(), vorm.naam(), reeks.naam())))
                .toList();
    }
}

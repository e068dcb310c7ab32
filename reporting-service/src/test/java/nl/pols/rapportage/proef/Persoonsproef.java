package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// What trajectory-service tells of people beside trajectories, as a test writes it. Immutable.
public final class Persoonsproef {
    private Persoonsproef() {}

    /// Days from and including the first until the second, which is open if it is null.
    public record Dagen(LocalDate van, @Nullable LocalDate tot) {
        public static Dagen vanaf(String van) {
            return new Dagen(LocalDate.parse(van), null);
        }

        public static Dagen van(String van, String tot) {
            return new Dagen(LocalDate.parse(van), LocalDate.parse(tot));
        }

        public boolean omvat(LocalDate dag) {
            return !van.isAfter(dag) && (tot == null || tot.isAfter(dag));
        }
    }

    /// What all of them have.
    public record Kop(UUID id, long versie, Instant bekend, String gemeente, UUID deelnemer) {
        public static Kop nieuw(Instant bekend, String gemeente) {
            return new Kop(UUID.randomUUID(), 1, bekend, gemeente, UUID.randomUUID());
        }

        public Kop volgende(Instant bekend) {
            return new Kop(id, versie + 1, bekend, gemeente, deelnemer);
        }

        public Kop van(UUID persoon) {
            return new Kop(id, versie, bekend, gemeente, persoon);
        }

        private ObjectNode data(String sleutel) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put(sleutel, id.toString())
                    .put("gemeentecode", gemeente)
                    .put("registratienummer", "R-1")
                    .put("deelnemerId", deelnemer.toString())
                    .put("versie", versie);
        }

        private CloudEvent event(String soort, ObjectNode data) {
            var type = soort + (versie == 1 ? "-geregistreerd.v1" : "-gewijzigd.v1");
            return Events.event(type, id.toString(), versie, bekend, data);
        }
    }

    /// A place of sheltered work; hours in hundredths, other ones perhaps later.
    public record Plek(
            @Nullable UUID sob,
            Dagen dagen,
            int uren,
            @Nullable LocalDate wijzigtOp,
            int urenDaarna) {}

    /// An application for sheltered work.
    public record Dossier(
            Kop kop,
            LocalDate aanvraag,
            String aanvrager,
            @Nullable String uitkomst,
            @Nullable Dagen advies,
            List<Plek> plekken) {
        /// A positive advice, and a place of 25 hours 90 days later.
        public static Dossier met(UUID sob, Kop kop, String start) {
            var dag = LocalDate.parse(start);
            return new Dossier(
                    kop,
                    dag.minusDays(200),
                    "GEMEENTE",
                    "POSITIEF",
                    new Dagen(dag.minusDays(90), null),
                    List.of(new Plek(sob, new Dagen(dag, null), 2500, null, 0)));
        }

        public CloudEvent event() {
            var data = kop.data("dossierId").put("stand", "GEPLAATST");
            data.putArray("wachtredenen");
            data.putObject("aanvraag")
                    .put("datum", aanvraag.toString())
                    .put("aanvrager", aanvrager);
            if (advies != null) {
                data.putObject("advies")
                        .put("datum", advies.van.toString())
                        .put("uitkomst", uitkomst)
                        .put("einddatum", tekst(advies.tot));
            }
            var plaatsingen = data.putArray("plaatsingen");
            for (Plek plek : plekken) {
                var plaats =
                        plaatsingen
                                .addObject()
                                .put("werkgever", plek.sob == null ? "GEMEENTE" : "SOB")
                                .put("sobId", plek.sob == null ? null : plek.sob.toString())
                                .put("startdatum", plek.dagen.van.toString())
                                .put("einddatum", tekst(plek.dagen.tot))
                                .put("urenPerWeek", BigDecimal.valueOf(plek.uren, 2));
                var verloop = plaats.putArray("urenverloop");
                if (plek.wijzigtOp != null) {
                    verloop.addObject()
                            .put("vanaf", plek.wijzigtOp.toString())
                            .put("urenPerWeek", BigDecimal.valueOf(plek.urenDaarna, 2));
                }
            }
            return kop.event("nl.beschut-werk.dossier", data);
        }
    }

    /// Places of the regulation.
    public static CloudEvent aantal(
            String gebied, int jaar, String soort, int aantal, long versie, Instant bekend) {
        return Events.event(
                "nl.beschut-werk.aantal-vastgesteld.v1",
                gebied + "-" + jaar + "-" + soort,
                versie,
                bekend,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("gebied", gebied)
                        .put("jaar", jaar)
                        .put("soort", soort)
                        .put("aantal", aantal)
                        .put("bron", "brief 004")
                        .put("versie", versie));
    }

    /// A provision.
    public record Voorziening(Kop kop, String type, Dagen dagen) {
        public CloudEvent event() {
            return kop.event(
                    "nl.re-integratievoorzieningen.voorziening",
                    kop.data("voorzieningId")
                            .put("type", type)
                            .put("startdatum", dagen.van.toString())
                            .put("einddatum", tekst(dagen.tot)));
        }
    }

    /// A flag of the register of the jobs agreement, with the jobs under it.
    public record Vlag(Kop kop, boolean gemeentelijk, Dagen dagen, List<Dagen> banen) {
        public CloudEvent event() {
            var data =
                    kop.data("registratieId")
                            .put("grond", gemeentelijk ? "PRAKTIJKROUTE" : "WAJONG")
                            .put("gemeentelijk", gemeentelijk)
                            .put("geldigVan", dagen.van.toString())
                            .put("geldigTot", tekst(dagen.tot));
            var banenlijst = data.putArray("banen");
            banen.forEach(b ->
                    banenlijst
                            .addObject()
                            .put("startdatum", b.van.toString())
                            .put("einddatum", tekst(b.tot))
                            .put("sector", "MARKT")
                            .put("urenPerWeek", new BigDecimal("25.50")));
            return kop.event("nl.doelgroepregistraties.doelgroepregistratie", data);
        }
    }

    /// How a person works in the Wsw from a day on, and for how many ten-thousandths of a year.
    public record Vorm(LocalDate vanaf, String vorm, int arbeidsjaren) {}

    /// A Wsw employment.
    public record Dienst(Kop kop, UUID sob, Dagen dagen, List<Vorm> vormen) {
        public static Dienst van(Kop kop, UUID sob, Dagen dagen, String vorm, int arbeidsjaren) {
            return new Dienst(kop, sob, dagen, List.of(new Vorm(dagen.van, vorm, arbeidsjaren)));
        }

        public CloudEvent event() {
            var data =
                    kop.data("dienstverbandId")
                            .put("sobId", sob.toString())
                            .put("startdatum", dagen.van.toString());
            var werkvormen = data.putArray("werkvormen");
            var omvang = data.putArray("omvang");
            for (Vorm v : vormen) {
                werkvormen.addObject().put("vanaf", v.vanaf.toString()).put("vorm", v.vorm);
                omvang.addObject()
                        .put("vanaf", v.vanaf.toString())
                        .put("urenPerWeek", 36)
                        .put("arbeidsjaren", BigDecimal.valueOf(v.arbeidsjaren, 4));
            }
            if (dagen.tot != null) {
                data.putObject("einde").put("datum", dagen.tot.toString()).put("reden", "PENSIOEN");
            }
            return kop.event("nl.wsw-dienstverbanden.dienstverband", data);
        }
    }

    private static @Nullable String tekst(@Nullable LocalDate dag) {
        return dag == null ? null : dag.toString();
    }
}

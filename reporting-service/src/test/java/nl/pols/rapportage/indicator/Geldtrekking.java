package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Bestedingproef;
import nl.pols.rapportage.proef.Bestedingproef.Toekenning;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;

/// Random grants of two schemes to all kinds of recipients, with expenditures and corrections on
/// few persons, of whom some go by another pseudonym or are forgotten; among companies of which the
/// first is divided over two others, in one municipality or not.
final class Geldtrekking {
    static final int TOEKENNINGEN = 9;
    private static final List<Integer> JAREN = List.of(2020, 2021);
    private final Steekproef s;
    private final List<CloudEvent> events = new ArrayList<>();

    private Geldtrekking(Steekproef s) {
        this.s = s;
    }

    static List<CloudEvent> trek(Steekproef s) {
        var trekking = new Geldtrekking(s);
        trekking.register();
        trekking.regelingen();
        for (int nummer = 1; nummer <= TOEKENNINGEN; nummer++) {
            trekking.toekenning(nummer);
        }
        if (s.getal(2) == 0) {
            trekking.wissel();
        }
        return trekking.events;
    }

    private void register() {
        for (int r = 1; r <= 2; r++) {
            events.add(Events.regio("AM0" + r, "Regio " + r));
        }
        for (int g = 1; g <= 3; g++) {
            events.add(
                    Events.gemeente(Steekproef.gemeente(g), "Gemeente " + g, "AM0" + (1 + g % 2)));
        }
        for (int nummer = 2; nummer <= 3; nummer++) {
            events.add(Sobproef.sob(nummer).zetel(Steekproef.gemeente(1 + s.getal(3))).event());
        }
        int aandeel = 1 + s.getal(9_999);
        var op = LocalDate.of(2020, 1, 1).plusDays(s.getal(900)).toString();
        events.add(
                Sobproef.sob(1)
                        .zetel(Steekproef.gemeente(1))
                        .opgevolgdDoor(Sobproef.id(2), op, aandeel)
                        .opgevolgdDoor(Sobproef.id(3), op, 10_000 - aandeel)
                        .event());
    }

    /// Of one scheme a tranche is part of another one.
    private void regelingen() {
        events.add(
                Events.regeling(
                        "EEN",
                        """
                        [{"trancheId":"%s","jaar":2020,"bedragCents":9001,"doel":"d"},
                         {"trancheId":"%s","jaar":2021,"bedragCents":0,"doel":"d"}]
                        """
                                .formatted(tranche("EEN", 2020), tranche("EEN", 2021))));
        events.add(
                Events.regeling(
                        "DRIE",
                        """
                        [{"trancheId":"%1$s","jaar":2020,"bedragCents":90000,"doel":"d"},
                         {"trancheId":"%2$s","jaar":2021,"bedragCents":5000,"doel":"d","oormerk":"AB",
                          "onderdeelVan":"%1$s"}]
                        """
                                .formatted(tranche("DRIE", 2020), tranche("DRIE", 2021))));
    }

    private static String tranche(String regeling, int jaar) {
        return new UUID(regeling.length(), jaar).toString();
    }

    private void toekenning(int nummer) {
        var soort = s.kies(List.of("GEMEENTE", "SOB", "SOB", "RMT", "UWV"));
        var code =
                switch (soort) {
                    case "GEMEENTE" -> Steekproef.gemeente(1 + s.getal(3));
                    case "SOB" -> Sobproef.id(1 + s.getal(3)).toString();
                    case "RMT" -> "AM0" + (1 + s.getal(2));
                    default -> "UWV";
                };
        var grant =
                new Toekenning(
                        new UUID(9, nummer),
                        tranche(s.kies(List.of("EEN", "DRIE")), s.kies(JAREN)),
                        soort,
                        code,
                        1 + s.getal(2_000));
        var datum = dag();
        events.add(
                opDag(
                        new Bestedingproef(grant, 1, 0, grant.id(), 0, null, null, null),
                        datum,
                        datum));
        boek(grant, datum);
    }

    private void boek(Toekenning grant, LocalDate datum) {
        long besteed = 0;
        var eerder = new ArrayList<Bestedingproef>();
        for (int versie = 2; versie <= 1 + s.getal(6); versie++) {
            var van = eerder.isEmpty() || s.getal(3) > 0 ? null : eerder.removeLast();
            long cents = van == null ? 1 + s.getal(900) : 1 + s.getal((int) van.cents());
            besteed += van == null ? cents : -cents;
            var een =
                    new Bestedingproef(
                            grant,
                            versie,
                            besteed,
                            new UUID(grant.id().getLeastSignificantBits(), versie),
                            cents,
                            van == null && s.getal(3) == 0 ? Sobproef.id(2) : null,
                            van == null ? null : van.id(),
                            van == null ? persoon() : van.deelnemer());
            if (van == null) {
                eerder.add(een);
            }
            events.add(opDag(een, datum, dag()));
            if (een.deelnemer() != null && s.getal(12) == 0) {
                vergeet(een);
            }
        }
    }

    private LocalDate dag() {
        return LocalDate.of(2020, 1, 1).plusDays(s.getal(800));
    }

    private @Nullable UUID persoon() {
        int wie = s.getal(5);
        return wie == 0 ? null : wie(wie);
    }

    private static UUID wie(int nummer) {
        return new UUID(0x8000L, nummer);
    }

    private static CloudEvent opDag(Bestedingproef een, LocalDate verleend, LocalDate dag) {
        var event = een.event();
        var data = (ObjectNode) event.data();
        data.put("datum", verleend.toString());
        if (een.cents() > 0) {
            ((ObjectNode) data.get("laatsteBesteding")).put("datum", dag.toString());
        }
        return event;
    }

    private void wissel() {
        var data = JsonNodeFactory.instance.objectNode().put("sleutelversie", 2);
        data.putArray("wissels")
                .addObject()
                .put("oud", wie(1).toString())
                .put("nieuw", wie(9).toString());
        events.add(
                event("nl.re-integratietrajecten.pseudoniemen-gewisseld.v1", new UUID(2, 0), data));
    }

    /// Everybody who is forgotten so becomes one made-up person of this record.
    private void vergeet(Bestedingproef een) {
        var data = JsonNodeFactory.instance.objectNode();
        data.putArray("records")
                .addObject()
                .put("soort", "BESTEDING")
                .put("id", een.id().toString())
                .put("vervanging", new UUID(0x9000L, s.getal(2)).toString());
        events.add(event("nl.aanvullend-sociaal-pakket.deelnemer-vergeten.v1", een.id(), data));
    }

    private static CloudEvent event(String type, UUID subject, ObjectNode data) {
        return Events.event(type, subject.toString(), 1, Trajectproef.BEKEND, data);
    }
}

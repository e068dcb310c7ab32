package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// Schemes and grants as `pols.financiering.*` tells them; integer cents.
final class Geld {
    private Geld() {}

    /// A scheme with its yearly amounts.
    record Regeling(
            String code,
            String naam,
            boolean vrijBesteedbaar,
            boolean terugvloeiing,
            @Nullable List<Tranche> tranches) {}

    /// An amount of a year, possibly part of another one (letter 001: 9.75 million within 107).
    record Tranche(
            UUID trancheId,
            int jaar,
            long bedragCents,
            String doel,
            @Nullable String oormerk,
            @Nullable UUID onderdeelVan) {}

    /// What one recipient was granted and has spent.
    record Toekenning(
            UUID regelingId,
            UUID trancheId,
            Ontvanger ontvanger,
            long bedragCents,
            long besteedCents,
            long verplichtCents,
            long overschredenCents,
            long teruggevloeidCents,
            LocalDate datum,
            @Nullable Besteding laatsteBesteding) {
        Toekenning {
            Vereist.velden(
                    "regelingId",
                    regelingId,
                    "trancheId",
                    trancheId,
                    "ontvanger",
                    ontvanger,
                    "datum",
                    datum);
        }

        record Ontvanger(String soort, String code) {}
    }

    /// The expenditure or correction that an event is about.
    ///
    /// @param deelnemerId on whom, where the means ask for it; a correction names the same person
    record Besteding(
            UUID bestedingId,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID sobId,
            @Nullable UUID corrigeert,
            @Nullable UUID deelnemerId) {}

    private record Regeltranche(Versie<Regeling> versie, Tranche tranche) {}

    private record Boeking(Versie<Toekenning> versie, Besteding besteding) {}

    private static final Versies<Regeling> REGELINGEN =
            new Versies<>(
                    Regeling.class,
                    new Tabel<>(
                            "regelingversie",
                            "regeling_id, volgnummer",
                            List.of(
                                    Versies.sleutel("regeling_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("code", "text", v -> v.data().code),
                                    kolom("naam", "text", v -> v.data().naam),
                                    kolom(
                                            "vrij_besteedbaar",
                                            "boolean",
                                            v -> v.data().vrijBesteedbaar),
                                    kolom(
                                            "terugvloeiing",
                                            "boolean",
                                            v -> v.data().terugvloeiing))),
                    new Bekendheid("regelingversie", "regeling_id", "uuid"));

    private static final Tabel<Regeltranche> TRANCHES =
            new Tabel<>(
                    "trancheversie",
                    "regeling_id, volgnummer, tranche_id",
                    List.of(
                            kolom("regeling_id", "uuid", r -> r.versie.event().subject()),
                            kolom("volgnummer", "bigint", r -> r.versie.volgnummer()),
                            kolom("tranche_id", "uuid", r -> r.tranche.trancheId),
                            kolom("jaar", "int", r -> r.tranche.jaar),
                            kolom("bedrag_cents", "bigint", r -> r.tranche.bedragCents),
                            kolom("doel", "text", r -> r.tranche.doel),
                            kolom("oormerk", "text", r -> r.tranche.oormerk),
                            kolom("onderdeel_van", "uuid", r -> r.tranche.onderdeelVan)));

    private static final Versies<Toekenning> TOEKENNINGEN =
            new Versies<>(
                    Toekenning.class,
                    new Tabel<>(
                            "toekenningversie",
                            "toekenning_id, volgnummer",
                            List.of(
                                    Versies.sleutel("toekenning_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("regeling_id", "uuid", v -> v.data().regelingId),
                                    kolom("tranche_id", "uuid", v -> v.data().trancheId),
                                    kolom("ontvanger_soort", "text", v -> v.data().ontvanger.soort),
                                    kolom("ontvanger_code", "text", v -> v.data().ontvanger.code),
                                    kolom("bedrag_cents", "bigint", v -> v.data().bedragCents),
                                    kolom("besteed_cents", "bigint", v -> v.data().besteedCents),
                                    kolom(
                                            "verplicht_cents",
                                            "bigint",
                                            v -> v.data().verplichtCents),
                                    kolom(
                                            "overschreden_cents",
                                            "bigint",
                                            v -> v.data().overschredenCents),
                                    kolom(
                                            "teruggevloeid_cents",
                                            "bigint",
                                            v -> v.data().teruggevloeidCents),
                                    kolom("datum", "date", v -> v.data().datum))),
                    new Bekendheid("toekenningversie", "toekenning_id", "uuid"));

    private static final Tabel<Boeking> BESTEDINGEN =
            new Tabel<>(
                    "bestedingversie",
                    "toekenning_id, volgnummer",
                    List.of(
                            kolom("toekenning_id", "uuid", b -> b.versie.event().subject()),
                            kolom("volgnummer", "bigint", b -> b.versie.volgnummer()),
                            kolom("besteding_id", "uuid", b -> b.besteding.bestedingId),
                            kolom("bedrag_cents", "bigint", Geld::cents),
                            kolom("datum", "date", b -> b.besteding.datum),
                            kolom("sob_id", "uuid", b -> b.besteding.sobId),
                            kolom("corrigeert", "uuid", b -> b.besteding.corrigeert),
                            kolom("deelnemer_id", "uuid", b -> b.besteding.deelnemerId)));

    /// A correction takes back.
    private static long cents(Boeking boeking) {
        var besteding = boeking.besteding;
        return besteding.corrigeert == null ? besteding.bedragCents : -besteding.bedragCents;
    }

    static void verwerkToekenningen(Connection connection, List<CloudEvent> events)
            throws SQLException {
        var boekingen = new ArrayList<Boeking>();
        for (var versie : TOEKENNINGEN.verwerk(connection, events)) {
            var besteding = versie.data().laatsteBesteding;
            if (besteding != null) {
                boekingen.add(new Boeking(versie, besteding));
            }
        }
        BESTEDINGEN.voegToe(connection, boekingen);
        var opNaam =
                boekingen.stream()
                        .filter(boeking -> boeking.besteding.deelnemerId != null)
                        .map(boeking -> boeking.besteding.bestedingId)
                        .toList();
        Persoonstabel.BESTEDING.werkBijVan(connection, opNaam);
        Geldtelling.werkBij(
                connection,
                events.stream().map(CloudEvent::subject).distinct().toList(),
                opNaam.isEmpty() || Opbouw.steltUit()
                        ? List.of()
                        : Persoonstabel.BESTEDING.genoemd(connection, opNaam));
    }

    static void verwerkRegelingen(Connection connection, List<CloudEvent> events)
            throws SQLException {
        var versies = REGELINGEN.verwerk(connection, events);
        TRANCHES.voegToe(
                connection,
                versies.stream()
                        .flatMap(versie -> {
                            var tranches = versie.data().tranches;
                            return tranches == null
                                    ? java.util.stream.Stream.empty()
                                    : tranches.stream().map(t -> new Regeltranche(versie, t));
                        })
                        .toList());
    }
}

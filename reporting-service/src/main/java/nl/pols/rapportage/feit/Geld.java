package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// Operating statements, schemes and grants as `pols.financiering.*` tells them; integer cents.
final class Geld {
    private Geld() {}

    /// The statement of an SOB over a period, both days inclusive.
    record Exploitatieopgave(
            UUID sobId,
            LocalDate periodeVan,
            LocalDate periodeTot,
            Omzet omzet,
            Kosten kosten,
            Trajectkosten trajectkosten,
            Bijdragen bijdragen) {

        Exploitatieopgave {
            Vereist.velden(
                    "sobId",
                    sobId,
                    "periodeVan",
                    periodeVan,
                    "periodeTot",
                    periodeTot,
                    "omzet",
                    omzet,
                    "kosten",
                    kosten,
                    "trajectkosten",
                    trajectkosten,
                    "bijdragen",
                    bijdragen);
        }

        record Omzet(long trajectproductieCents, long totaalCents) {}

        record Kosten(long totaalCents) {}

        record Trajectkosten(long totaalCents, String verdeelsleutel) {}

        record Bijdragen(
                long wswRijksbijdrageCents,
                long gemeentelijkVoorTrajectenCents,
                long loonkostensubsidieCents) {}
    }

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
            LocalDate datum) {
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

    private record Regeltranche(Versie<Regeling> versie, Tranche tranche) {}

    static final Versies<Exploitatieopgave> OPGAVEN =
            new Versies<>(
                    Exploitatieopgave.class,
                    new Tabel<>(
                            "opgaveversie",
                            "opgave_id, volgnummer",
                            List.of(
                                    Versies.sleutel("opgave_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("sob_id", "uuid", v -> v.data().sobId),
                                    kolom("periode_van", "date", v -> v.data().periodeVan),
                                    kolom("periode_tot", "date", v -> v.data().periodeTot),
                                    cents(
                                            "omzet_traject_cents",
                                            o -> o.omzet.trajectproductieCents),
                                    cents("omzet_totaal_cents", o -> o.omzet.totaalCents),
                                    cents("kosten_totaal_cents", o -> o.kosten.totaalCents),
                                    cents("trajectkosten_cents", o -> o.trajectkosten.totaalCents),
                                    kolom(
                                            "verdeelsleutel",
                                            "text",
                                            v -> v.data().trajectkosten.verdeelsleutel),
                                    cents(
                                            "wsw_bijdrage_cents",
                                            o -> o.bijdragen.wswRijksbijdrageCents),
                                    cents(
                                            "gemeentebijdrage_cents",
                                            o -> o.bijdragen.gemeentelijkVoorTrajectenCents),
                                    cents(
                                            "loonkostensubsidie_cents",
                                            o -> o.bijdragen.loonkostensubsidieCents))),
                    new Bekendheid("opgaveversie", "opgave_id", "uuid"));

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

    static final Versies<Toekenning> TOEKENNINGEN =
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
                                    kolom("datum", "date", v -> v.data().datum))),
                    new Bekendheid("toekenningversie", "toekenning_id", "uuid"));

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

    private static Tabel.Kolom<Versie<Exploitatieopgave>> cents(
            String naam, java.util.function.ToLongFunction<Exploitatieopgave> waarde) {
        return kolom(naam, "bigint", versie -> waarde.applyAsLong(versie.data()));
    }
}

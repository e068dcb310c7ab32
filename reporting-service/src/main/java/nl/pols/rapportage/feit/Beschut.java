package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// Sheltered work as `pols.trajectregistratie.beschut-werk` tells it: an application, UWV's advice
/// and the places that followed (letter 004); and the numbers of the ministerial regulation.
final class Beschut {
    private Beschut() {}

    /// One application and all that came of it.
    record Dossier(
            String gemeentecode,
            UUID deelnemerId,
            Aanvraag aanvraag,
            @Nullable Advies advies,
            List<Plaats> plaatsingen) {
        Dossier {
            Vereist.velden(
                    "gemeentecode",
                    gemeentecode,
                    "deelnemerId",
                    deelnemerId,
                    "aanvraag",
                    aanvraag,
                    "plaatsingen",
                    plaatsingen);
        }

        private @Nullable Plaats eerste() {
            return plaatsingen.stream().min(Comparator.comparing(Plaats::startdatum)).orElse(null);
        }

        private Stream<Deel> delen() {
            return IntStream.range(0, plaatsingen.size())
                    .boxed()
                    .flatMap(nummer -> plaatsingen.get(nummer).delen(nummer));
        }
    }

    /// Who asked, and when.
    record Aanvraag(LocalDate datum, String aanvrager) {
        Aanvraag {
            Vereist.velden("aanvraag.datum", datum, "aanvraag.aanvrager", aanvrager);
        }
    }

    /// As given; a step up to the jobs agreement ends it, but it was given.
    record Advies(LocalDate datum, String uitkomst, @Nullable LocalDate einddatum) {
        Advies {
            Vereist.velden("advies.datum", datum, "advies.uitkomst", uitkomst);
        }
    }

    /// A place with its contract hours.
    record Plaats(
            @Nullable UUID sobId,
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            BigDecimal urenPerWeek,
            @Nullable List<Uren> urenverloop) {
        Plaats {
            Vereist.velden("plaatsing.startdatum", startdatum, "urenPerWeek", urenPerWeek);
        }

        private Stream<Deel> delen(int nummer) {
            var uren =
                    Stream.concat(
                                    Stream.of(new Uren(startdatum, urenPerWeek)),
                                    urenverloop == null ? Stream.empty() : urenverloop.stream())
                            .toList();
            return new Verloop(startdatum, einddatum)
                    .delen(uren.stream().map(Uren::vanaf).toList()).stream()
                            .map(d ->
                                    new Deel(
                                            nummer,
                                            this,
                                            d,
                                            Verloop.op(uren, Uren::vanaf, d.van()).urenPerWeek));
        }
    }

    /// Other hours from a day on.
    record Uren(LocalDate vanaf, BigDecimal urenPerWeek) {
        Uren {
            Vereist.velden("urenverloop.vanaf", vanaf, "urenverloop.urenPerWeek", urenPerWeek);
        }
    }

    /// A place while its hours stay the same.
    record Deel(int nummer, Plaats plaats, Verloop.Deel dagen, BigDecimal uren) {}

    /// Places of 31 hours of an area in a year.
    record Aantal(String gebied, int jaar, String soort, long aantal) {
        Aantal {
            Vereist.velden("gebied", gebied, "soort", soort);
        }
    }

    private static final Versies<Dossier> DOSSIERS =
            new Versies<>(
                    Dossier.class,
                    new Tabel<>(
                            "beschutversie",
                            "dossier_id, volgnummer",
                            List.of(
                                    Versies.sleutel("dossier_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("gemeentecode", "text", v -> v.data().gemeentecode),
                                    kolom("deelnemer_id", "uuid", v -> v.data().deelnemerId),
                                    kolom("aanvraagdatum", "date", v -> v.data().aanvraag.datum),
                                    kolom("aanvrager", "text", v -> v.data().aanvraag.aanvrager),
                                    kolom("adviesdatum", "date", v -> adviesdatum(v.data())),
                                    kolom("advies", "text", v -> uitkomst(v.data())),
                                    kolom("advies_einde", "date", v -> adviesEinde(v.data())),
                                    kolom("eerste_plaats", "date", v -> eersteDag(v.data())),
                                    kolom("eerste_sob_id", "uuid", v -> eersteSob(v.data())))),
                    new Bekendheid("beschutversie", "dossier_id", "uuid"));

    private static final Tabel<Onderdeel<Dossier, Deel>> DELEN =
            new Tabel<>(
                    "beschutdeel",
                    "dossier_id, volgnummer, plaats, van",
                    List.of(
                            Onderdeel.sleutel("dossier_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("plaats", "int", Deel::nummer),
                            Onderdeel.van("van", "date", d -> d.dagen.van()),
                            Onderdeel.van("tot", "date", d -> Verloop.ofOneindig(d.dagen.tot())),
                            Onderdeel.van("begin", "date", d -> d.plaats.startdatum),
                            Onderdeel.van("sob_id", "uuid", d -> d.plaats.sobId),
                            Onderdeel.van("uren", "int", d -> Verloop.inHonderdsten(d.uren))));

    static final Versies<Aantal> AANTALLEN =
            new Versies<>(
                    Aantal.class,
                    new Tabel<>(
                            "beschutaantalversie",
                            "sleutel, volgnummer",
                            List.of(
                                    Versies.sleutel("sleutel", "text"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("gebied", "text", v -> v.data().gebied),
                                    kolom("jaar", "int", v -> v.data().jaar),
                                    kolom("soort", "text", v -> v.data().soort),
                                    kolom("aantal", "bigint", v -> v.data().aantal))),
                    new Bekendheid("beschutaantalversie", "sleutel", "text"));

    static void verwerk(Connection connection, List<CloudEvent> events) throws SQLException {
        var versies = DOSSIERS.verwerk(connection, events);
        DELEN.voegToe(connection, Onderdeel.van(versies, d -> d.delen().toList()));
    }

    private static @Nullable LocalDate adviesdatum(Dossier dossier) {
        var advies = dossier.advies;
        return advies == null ? null : advies.datum;
    }

    private static @Nullable String uitkomst(Dossier dossier) {
        var advies = dossier.advies;
        return advies == null ? null : advies.uitkomst;
    }

    private static Object adviesEinde(Dossier dossier) {
        var advies = dossier.advies;
        return Verloop.ofOneindig(advies == null ? null : advies.einddatum);
    }

    private static @Nullable LocalDate eersteDag(Dossier dossier) {
        var eerste = dossier.eerste();
        return eerste == null ? null : eerste.startdatum;
    }

    private static @Nullable UUID eersteSob(Dossier dossier) {
        var eerste = dossier.eerste();
        return eerste == null ? null : eerste.sobId;
    }
}

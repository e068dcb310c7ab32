package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A provision of a municipality, and what travels on the same topic: flags of the register of the
/// jobs agreement with the jobs under it (letter 004).
///
/// @param type code of the SRG
record Voorziening(
        String gemeentecode,
        UUID deelnemerId,
        String type,
        LocalDate startdatum,
        @Nullable LocalDate einddatum) {

    Voorziening {
        Vereist.velden(
                "gemeentecode",
                gemeentecode,
                "deelnemerId",
                deelnemerId,
                "type",
                type,
                "startdatum",
                startdatum);
    }

    static final Versies<Voorziening> VERSIES =
            new Versies<>(
                    Voorziening.class,
                    new Tabel<>(
                            "voorzieningversie",
                            "voorziening_id, volgnummer",
                            List.of(
                                    Versies.sleutel("voorziening_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("gemeentecode", "text", v -> v.data().gemeentecode),
                                    kolom("deelnemer_id", "uuid", v -> v.data().deelnemerId),
                                    kolom("type", "text", v -> v.data().type),
                                    kolom("startdatum", "date", v -> v.data().startdatum),
                                    kolom(
                                            "einddatum",
                                            "date",
                                            v -> Verloop.ofOneindig(v.data().einddatum)))),
                    new Bekendheid("voorzieningversie", "voorziening_id", "uuid"));

    /// That a person counts for the jobs agreement, and the person's jobs under it.
    record Registratie(
            String gemeentecode,
            UUID deelnemerId,
            String grond,
            boolean gemeentelijk,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            @Nullable List<Baan> banen) {
        Registratie {
            Vereist.velden(
                    "gemeentecode",
                    gemeentecode,
                    "deelnemerId",
                    deelnemerId,
                    "grond",
                    grond,
                    "geldigVan",
                    geldigVan);
        }

        private List<Genummerd> genummerd() {
            var lijst = banen == null ? List.<Baan>of() : banen;
            return IntStream.range(0, lijst.size())
                    .mapToObj(nummer -> new Genummerd(nummer, lijst.get(nummer)))
                    .toList();
        }
    }

    /// A job under the agreement.
    record Baan(
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            String sector,
            BigDecimal urenPerWeek) {
        Baan {
            Vereist.velden(
                    "baan.startdatum",
                    startdatum,
                    "sector",
                    sector,
                    "baan.urenPerWeek",
                    urenPerWeek);
        }
    }

    /// A job with its place in the list, which is all that tells two apart.
    record Genummerd(int nummer, Baan baan) {}

    private static final Versies<Registratie> REGISTRATIES =
            new Versies<>(
                    Registratie.class,
                    new Tabel<>(
                            "registratieversie",
                            "registratie_id, volgnummer",
                            List.of(
                                    Versies.sleutel("registratie_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("gemeentecode", "text", v -> v.data().gemeentecode),
                                    kolom("deelnemer_id", "uuid", v -> v.data().deelnemerId),
                                    kolom("grond", "text", v -> v.data().grond),
                                    kolom("gemeentelijk", "boolean", v -> v.data().gemeentelijk),
                                    kolom("geldig_van", "date", v -> v.data().geldigVan),
                                    kolom(
                                            "geldig_tot",
                                            "date",
                                            v -> Verloop.ofOneindig(v.data().geldigTot)))),
                    new Bekendheid("registratieversie", "registratie_id", "uuid"));

    private static final Tabel<Onderdeel<Registratie, Genummerd>> BANEN =
            new Tabel<>(
                    "registratiebaan",
                    "registratie_id, volgnummer, plaats",
                    List.of(
                            Onderdeel.sleutel("registratie_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("plaats", "int", Genummerd::nummer),
                            Onderdeel.van("van", "date", g -> g.baan.startdatum),
                            Onderdeel.van("tot", "date", g -> Verloop.ofOneindig(g.baan.einddatum)),
                            Onderdeel.van("sector", "text", g -> g.baan.sector),
                            Onderdeel.van(
                                    "uren",
                                    "int",
                                    g -> Verloop.inHonderdsten(g.baan.urenPerWeek))));

    /// Returns what flags are known now, and which no longer.
    static Versies.Verschuiving verwerkRegistraties(Connection connection, List<CloudEvent> events)
            throws SQLException {
        var versies = REGISTRATIES.lees(events);
        var verschuiving = REGISTRATIES.voegToe(connection, versies);
        BANEN.voegToe(connection, Onderdeel.van(versies, Registratie::genummerd));
        return verschuiving;
    }
}

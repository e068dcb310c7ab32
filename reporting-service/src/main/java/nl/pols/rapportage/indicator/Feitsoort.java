package nl.pols.rapportage.indicator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.pols.rapportage.indicator.Geval.Soort;
import org.jspecify.annotations.Nullable;

/// The facts that can be shown one by one, by the name that an indicator's SQL has for them.
enum Feitsoort {
    TRAJECT("traject", "t", Soort.TRAJECT, "t.traject_id", "t.deelnemer_id", Feitvelden.TRAJECT),
    OPGAVE("opgave", "e", Soort.EXPLOITATIEOPGAVE, "e.opgave_id", "NULL::uuid", Feitvelden.OPGAVE),
    BESTEED("besteed", "u", Soort.TOEKENNING, "u.toekenning_id", "NULL::uuid", Feitvelden.BESTEED),
    WSWDEEL("wswdeel", "w", Soort.WSW_JAAR, "w.wsw_jaar_id", "NULL::uuid", Feitvelden.WSWDEEL),
    VOORZIENING(
            "voorziening",
            "t",
            Soort.VOORZIENING,
            "t.voorziening_id",
            "t.deelnemer_id",
            Feitvelden.VOORZIENING),
    BESCHUT(
            "beschut",
            "t",
            Soort.BESCHUT_WERK,
            "t.dossier_id",
            "t.deelnemer_id",
            Feitvelden.BESCHUT),
    BESCHUTPLAATS(
            "beschutplaats",
            "t",
            Soort.BESCHUT_WERK,
            "t.dossier_id",
            "t.deelnemer_id",
            Feitvelden.BESCHUTPLAATS),
    EERSTEPLAATS(
            "eersteplaats",
            "t",
            Soort.BESCHUT_WERK,
            "t.dossier_id",
            "t.deelnemer_id",
            Feitvelden.EERSTEPLAATS),
    REGISTRATIE(
            "registratie",
            "t",
            Soort.DOELGROEPREGISTRATIE,
            "t.registratie_id",
            "t.deelnemer_id",
            Feitvelden.REGISTRATIE),
    WSW(
            "wsw",
            "t",
            Soort.WSW_DIENSTVERBAND,
            "t.dienstverband_id",
            "t.deelnemer_id",
            Feitvelden.WSW),
    INSTROOM_TRAJECT(
            "sobinstroom", "t", Soort.TRAJECT, "t.id", "t.deelnemer_id", Feitvelden.INSTROOM),
    INSTROOM_BESCHUT(
            "sobinstroom", "t", Soort.BESCHUT_WERK, "t.id", "t.deelnemer_id", Feitvelden.INSTROOM),
    TOEDELING(
            "toedeling",
            "d",
            Soort.TOEKENNING,
            "d.toekenning_id",
            "NULL::uuid",
            Feitvelden.TOEDELING),
    BANENAFSPRAAK(
            "banenafspraak",
            "b",
            Soort.EXTERNE_REEKS,
            "b.publicatie_id",
            "NULL::uuid",
            Feitvelden.BANENAFSPRAAK);

    private final String naam;
    private final String alias;
    private final Soort soort;
    private final String sleutel;
    private final String deelnemer;
    private final Map<String, String> velden;

    Feitsoort(
            String naam,
            String alias,
            Soort soort,
            String sleutel,
            String deelnemer,
            Map<String, String> velden) {
        this.naam = naam;
        this.alias = alias;
        this.soort = soort;
        this.sleutel = sleutel;
        this.deelnemer = deelnemer;
        this.velden = velden;
    }

    static Optional<Feitsoort> van(@Nullable String naam) {
        return Arrays.stream(values()).filter(f -> f.naam.equals(naam)).findFirst();
    }

    String naam() {
        return naam;
    }

    String alias() {
        return alias;
    }

    Soort soort() {
        return soort;
    }

    String sleutel() {
        return sleutel;
    }

    String deelnemer() {
        return deelnemer;
    }

    Map<String, String> velden() {
        return velden;
    }

    /// The aliases of its rows; a condition on anything else can't be asked of the facts alone.
    String aliassen() {
        return this == WSW ? "[tw]" : alias;
    }

    /// Whether the rows behind the name are the facts of the question already; of others an
    /// indicator says in its condition which it counts, and without one it doesn't count facts one
    /// by one.
    boolean isGekozen() {
        return switch (this) {
            case BESTEED, WSWDEEL, BESCHUTPLAATS, EERSTEPLAATS, BANENAFSPRAAK -> true;
            case TRAJECT,
                    OPGAVE,
                    VOORZIENING,
                    BESCHUT,
                    REGISTRATIE,
                    WSW,
                    INSTROOM_TRAJECT,
                    INSTROOM_BESCHUT,
                    TOEDELING ->
                    false;
        };
    }
}

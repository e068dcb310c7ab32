package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Kenmerken;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import org.jspecify.annotations.Nullable;

/// Reads a row of `traject` or `traject_versie` as the aggregate that it is.
@ApplicationScoped
class TrajectRij {

    private static final TypeReference<List<Verlenging>> VERLENGINGEN = new TypeReference<>() {};
    private static final int LENGTE_PREFIX = "gemeente:".length();

    private final ObjectMapper json;
    private final Pseudonyms pseudonyms;

    TrajectRij(ObjectMapper json, Pseudonyms pseudonyms) {
        this.json = json;
        this.pseudonyms = pseudonyms;
    }

    Traject lees(ResultSet rij) throws SQLException {
        return new Traject(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar").substring(LENGTE_PREFIX),
                inhoud(rij),
                rij.getObject("vervolg_van", UUID.class),
                rij.getInt("versie"),
                moment(rij, "bekend_vanaf"),
                new Herkomst(
                        rij.getString("door"),
                        Handeling.valueOf(rij.getString("handeling")),
                        rij.getObject("aanlevering_id", UUID.class),
                        rij.getString("reden")));
    }

    static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }

    private Inhoud inhoud(ResultSet rij) throws SQLException {
        String uitstroom = rij.getString("uitstroom");
        return new Inhoud(
                rij.getString("registratienummer"),
                pseudonyms.current(rij.getObject("deelnemer_id", UUID.class)),
                rij.getObject("sob_id", UUID.class),
                Objects.requireNonNull(dag(rij, "startdatum")),
                Objects.requireNonNull(dag(rij, "geplande_einddatum")),
                dag(rij, "einddatum"),
                uitstroom == null ? null : Uitstroom.valueOf(uitstroom),
                new Uren(
                        rij.getInt("uren_productie"),
                        rij.getInt("uren_coaching"),
                        rij.getInt("uren_scholing"),
                        rij.getInt("uren_overig")),
                Uitkering.valueOf(rij.getString("uitkering")),
                rij.getBoolean("behoud_van_uitkering"),
                Doelgroep.valueOf(rij.getString("doelgroep")),
                Afstand.valueOf(rij.getString("afstand")),
                verlengingen(rij.getString("verlengingen")),
                rij.getString("vervolg_van_nummer"),
                rij.getString("kostendragende_gemeente"),
                onderdeel(rij.getString("verloop"), Verloop.class),
                onderdeel(rij.getString("kenmerken"), Kenmerken.class));
    }

    static @Nullable LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }

    private <T> @Nullable T onderdeel(@Nullable String opgeslagen, Class<T> soort) {
        if (opgeslagen == null) {
            return null;
        }
        try {
            return json.readValue(opgeslagen, soort);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored content can't be read", e);
        }
    }

    private List<Verlenging> verlengingen(@Nullable String opgeslagen) {
        if (opgeslagen == null) {
            return List.of();
        }
        try {
            return json.readValue(opgeslagen, VERLENGINGEN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored extensions can't be read", e);
        }
    }
}

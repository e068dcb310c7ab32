package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What a trajectory is in the columns of its table, in the order of [Schrijfzinnen].
@ApplicationScoped
class Rijvuller {

    private final ObjectMapper json;

    Rijvuller(ObjectMapper json) {
        this.json = json;
    }

    void vul(Kolommen<Traject> kolommen) throws SQLException {
        kolommen.tekst(Traject::id)
                .tekst(t -> t.inhoud().registratienummer())
                .tekst(t -> t.inhoud().deelnemerId())
                .tekst(t -> t.inhoud().sobId())
                .tekst(t -> t.inhoud().startdatum())
                .tekst(t -> t.inhoud().geplandeEinddatum())
                .tekst(t -> t.inhoud().einddatum())
                .tekst(t -> t.inhoud().uitstroom())
                .geheel(t -> t.inhoud().urenPerWeek().productie())
                .geheel(t -> t.inhoud().urenPerWeek().coaching())
                .geheel(t -> t.inhoud().urenPerWeek().scholing())
                .geheel(t -> t.inhoud().urenPerWeek().overig())
                .tekst(t -> t.inhoud().uitkering())
                .tekst(t -> t.inhoud().behoudVanUitkering())
                .tekst(t -> t.inhoud().doelgroep())
                .tekst(t -> t.inhoud().afstand())
                .tekst(t -> verlengingen(t.inhoud()))
                .tekst(t -> t.inhoud().vervolgVanNummer())
                .tekst(Traject::vervolgVan)
                .tekst(t -> t.inhoud().kostendragendeGemeente())
                .lang(t -> t.inhoud().hash())
                .geheel(Traject::versie)
                .tekst(Traject::bekendVanaf)
                .tekst(t -> t.herkomst().door())
                .tekst(t -> t.herkomst().handeling())
                .tekst(t -> t.herkomst().aanleveringId())
                .tekst(t -> alsJson(t.inhoud().verloop()))
                .tekst(t -> alsJson(t.inhoud().kenmerken()))
                .tekst(t -> t.herkomst().reden());
    }

    private @Nullable String verlengingen(Inhoud inhoud) {
        return inhoud.verlengingen().isEmpty() ? null : alsJson(inhoud.verlengingen());
    }

    private @Nullable String alsJson(@Nullable Object deel) {
        if (deel == null) {
            return null;
        }
        try {
            return json.writeValueAsString(deel);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content can't be written as JSON", e);
        }
    }
}

package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.traject.Uitkomst;
import org.jspecify.annotations.Nullable;

/// Writes the outcomes of a batch: one row for all of them, and one for each record about which
/// something is to be said.
@ApplicationScoped
class Uitslagboek {

    private final DataSource dataSource;
    private final ObjectMapper json;

    Uitslagboek(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void schrijf(String eigenaar, UUID aanleveringId, Blok blok, List<Uitkomst> uitkomsten) {
        bewaarUitslagen(eigenaar, aanleveringId, blok, uitkomsten);
        bewaarBevindingen(eigenaar, aanleveringId, uitkomsten);
    }

    private void bewaarUitslagen(
            String eigenaar, UUID aanleveringId, Blok blok, List<Uitkomst> uitkomsten) {
        Long[] regels = new Long[uitkomsten.size()];
        @Nullable String[] nummers = new @Nullable String[uitkomsten.size()];
        var letters = new StringBuilder(uitkomsten.size());
        for (int i = 0; i < regels.length; i++) {
            regels[i] = uitkomsten.get(i).regel();
            nummers[i] = uitkomsten.get(i).registratienummer();
            letters.append(uitkomsten.get(i).uitslag().letter());
        }
        Schrijfopdracht.voer(
                dataSource,
                "INSERT INTO aanlevering_deel VALUES (?, ?, ?, ?, ?, ?, ?)",
                aanleveringId,
                eigenaar,
                blok.eersteRegel(),
                blok.laatsteRegel(),
                regels,
                nummers,
                letters.toString());
    }

    private void bewaarBevindingen(String eigenaar, UUID aanleveringId, List<Uitkomst> uitkomsten) {
        var metBevinding = uitkomsten.stream().filter(u -> !u.bevindingen().isEmpty()).toList();
        if (metBevinding.isEmpty()) {
            return;
        }
        Schrijfopdracht.voer(
                dataSource,
                "INSERT INTO aanlevering_bevinding SELECT ?, ?, r, b::jsonb FROM"
                        + " unnest(?::bigint[], ?::text[]) AS n(r, b)",
                aanleveringId,
                eigenaar,
                metBevinding.stream().map(Uitkomst::regel).toArray(Long[]::new),
                metBevinding.stream().map(u -> alsJson(u.bevindingen())).toArray(String[]::new));
    }

    /// By rule id: the sentences live with the rules.
    private String alsJson(List<Bevinding> bevindingen) {
        try {
            return json.writeValueAsString(
                    bevindingen.stream().map(b -> List.of(b.pointer(), b.regel().id())).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings can't be written as JSON", e);
        }
    }
}

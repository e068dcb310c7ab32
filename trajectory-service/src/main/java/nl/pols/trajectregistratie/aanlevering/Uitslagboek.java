package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.traject.Uitkomst;
import nl.pols.trajectregistratie.traject.Verschil;
import nl.pols.trajectregistratie.traject.Verschillen;
import org.jspecify.annotations.Nullable;

/// Writes the outcomes of a batch: one row for all of them, and one for each record about which
/// something is to be said.
@ApplicationScoped
class Uitslagboek {

    private static final String TEL_VELDEN =
            """
            UPDATE aanlevering SET velden = (
                SELECT jsonb_object_agg(veld, aantal) FROM (
                    SELECT veld, sum(n::bigint) AS aantal FROM (
                        SELECT * FROM jsonb_each_text(coalesce(velden, '{}'))
                        UNION ALL SELECT * FROM jsonb_each_text(?::jsonb)) elk(veld, n) GROUP BY veld) som)
            WHERE id = ?
            """;

    private final DataSource dataSource;
    private final Verschillen verschillen;
    private final ObjectMapper json;

    Uitslagboek(DataSource dataSource, Verschillen verschillen, ObjectMapper json) {
        this.dataSource = dataSource;
        this.verschillen = verschillen;
        this.json = json;
    }

    void schrijf(String eigenaar, UUID aanleveringId, Blok blok, List<Uitkomst> uitkomsten) {
        bewaarUitslagen(eigenaar, aanleveringId, blok, uitkomsten);
        bewaarBevindingen(eigenaar, aanleveringId, uitkomsten);
    }

    /// Which fields of which records would change, and how many times each field.
    void schrijfWijzigingen(String eigenaar, UUID aanleveringId, List<Uitkomst> uitkomsten) {
        var regels = new ArrayList<Long>();
        var wijzigingen = new ArrayList<String>();
        Map<String, Integer> velden = new TreeMap<>();
        for (Uitkomst uitkomst : uitkomsten) {
            var verandering = uitkomst.verandering();
            if (verandering != null) {
                var anders = verschillen.tussen(verandering.voor(), verandering.na());
                regels.add(uitkomst.regel());
                wijzigingen.add(alsJson(anders));
                anders.stream()
                        .map(Verschil::veld)
                        .distinct()
                        .forEach(veld -> velden.merge(veld, 1, Integer::sum));
            }
        }
        if (regels.isEmpty()) {
            return;
        }
        Schrijfopdracht.voer(
                dataSource,
                "INSERT INTO aanlevering_wijziging SELECT ?, ?, r, w::jsonb FROM"
                        + " unnest(?::bigint[], ?::text[]) AS n(r, w)",
                aanleveringId,
                eigenaar,
                regels.toArray(Long[]::new),
                wijzigingen.toArray(String[]::new));
        Schrijfopdracht.voer(dataSource, TEL_VELDEN, alsJson(velden), aanleveringId);
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

    void bewaarBevindingen(String eigenaar, UUID aanleveringId, List<Uitkomst> uitkomsten) {
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
                metBevinding.stream()
                        .map(u -> bevindingen(u.bevindingen()))
                        .toArray(String[]::new));
    }

    /// By rule id: the sentences live with the rules.
    private String bevindingen(List<Bevinding> bevindingen) {
        return alsJson(
                bevindingen.stream().map(b -> List.of(b.pointer(), b.regel().id())).toList());
    }

    private String alsJson(Object ding) {
        try {
            return json.writeValueAsString(ding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outcomes can't be written as JSON", e);
        }
    }
}

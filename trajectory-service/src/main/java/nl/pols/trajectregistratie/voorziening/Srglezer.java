package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.trajectregistratie.dossier.Aangeboden;
import nl.pols.trajectregistratie.dossier.Lezer;

/// Reads a file of the SRG: every line becomes a provision as the JSON door takes it, or what is
/// wrong with it.
@ApplicationScoped
class Srglezer {

    /// More than the largest municipality has in a month.
    static final int MEESTE = 50_000;

    private final Lezer lezer;
    private final ObjectMapper json;
    private final Srgindeling indeling;

    Srglezer(Lezer lezer, ObjectMapper json) {
        this.lezer = lezer;
        this.json = json;
        this.indeling = Srgindeling.van2015(json);
    }

    Srgindeling indeling() {
        return indeling;
    }

    /// @param gemeentecode of the sender
    List<Aangeboden<Voorziening>> lees(
            InputStream bestand, String gemeentecode, Lezer.Pseudoniem pseudoniem) {
        var records = new ArrayList<Aangeboden<Voorziening>>();
        Map<String, String> eerder = new HashMap<>();
        try (var regels =
                new BufferedReader(new InputStreamReader(bestand, StandardCharsets.ISO_8859_1))) {
            int nummer = 0;
            for (String regel = regels.readLine(); regel != null; regel = regels.readLine()) {
                nummer++;
                if (regel.isBlank()) {
                    continue;
                }
                if (records.size() == MEESTE) {
                    throw teVeel();
                }
                records.add(record(nummer, regel, gemeentecode, pseudoniem, eerder));
            }
        } catch (IOException e) {
            throw afgebroken();
        }
        return records;
    }

    private Aangeboden<Voorziening> record(
            int nummer,
            String tekst,
            String gemeentecode,
            Lezer.Pseudoniem pseudoniem,
            Map<String, String> eerder) {
        var regel = new Srgregel(indeling, tekst);
        var bevindingen = new ArrayList<>(regel.bevindingen(gemeentecode));
        if (bevindingen.isEmpty()) {
            String was = eerder.putIfAbsent(regel.registratienummer(), tekst.stripTrailing());
            if (was != null && !was.equals(tekst.stripTrailing())) {
                bevindingen.add(Srgregels.DUBBEL.op("/registratienummer"));
            }
        }
        return bevindingen.isEmpty()
                ? lezer.lees(VoorzieningOpgave.class, pseudoniem, nummer, alsJson(regel))
                : new Aangeboden<>(nummer, null, null, bevindingen);
    }

    private String alsJson(Srgregel regel) {
        try {
            return json.writeValueAsString(regel.opgave());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A provision can't be written as JSON", e);
        }
    }

    private static InvalidInput teVeel() {
        return fout(
                "te-veel-records",
                "Een bestand heeft ten hoogste %d regels. Verdeel het over meer verzoeken; van dit is niets opgenomen."
                        .formatted(MEESTE));
    }

    private static InvalidInput afgebroken() {
        return fout(
                "bericht-afgebroken", "Het bericht hield op voor het einde; bied het opnieuw aan.");
    }

    private static InvalidInput fout(String code, String tekst) {
        return new InvalidInput(List.of(new FieldError("", code, tekst)));
    }
}

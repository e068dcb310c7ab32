package nl.pols.trajectregistratie.dossier;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Bsn;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.JsonErrors;
import nl.pols.kit.problem.Violations;

/// Reads records from JSON, one or one a line, and says of each what is wrong with its form. The
/// BSN becomes the pseudonym here.
@ApplicationScoped
public class Lezer {

    /// What one request may hold; more is several requests.
    public static final int MEESTE = 1_000;

    private final ObjectMapper json;
    private final Validator validator;

    Lezer(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// How a record is on the wire and what it says.
    public interface Opgave<I extends Inhoud> {
        I inhoud(Pseudoniem pseudoniem);
    }

    /// The way from a BSN to the pseudonym.
    @FunctionalInterface
    public interface Pseudoniem {
        UUID van(Bsn bsn);
    }

    public <I extends Inhoud, O extends Opgave<I>> Aangeboden<I> lees(
            Class<O> vorm, Pseudoniem pseudoniem, InputStream bericht) {
        try {
            return lees(
                    vorm,
                    pseudoniem,
                    1,
                    new String(bericht.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw afgebroken();
        }
    }

    /// One JSON object a line; blank lines don't count as records.
    public <I extends Inhoud, O extends Opgave<I>> List<Aangeboden<I>> leesRegels(
            Class<O> vorm, Pseudoniem pseudoniem, InputStream bericht) {
        var records = new ArrayList<Aangeboden<I>>();
        try (var regels =
                new BufferedReader(new InputStreamReader(bericht, StandardCharsets.UTF_8))) {
            int nummer = 0;
            for (String regel = regels.readLine(); regel != null; regel = regels.readLine()) {
                nummer++;
                if (regel.isBlank()) {
                    continue;
                }
                if (records.size() == MEESTE) {
                    throw teVeel();
                }
                records.add(lees(vorm, pseudoniem, nummer, regel));
            }
        } catch (IOException e) {
            throw afgebroken();
        }
        return records;
    }

    /// @param regel the line that it stands on, from 1
    public <I extends Inhoud, O extends Opgave<I>> Aangeboden<I> lees(
            Class<O> vorm, Pseudoniem pseudoniem, int regel, String tekst) {
        try {
            O opgave = json.readValue(tekst, vorm);
            if (opgave == null) {
                return onleesbaar(
                        regel, List.of(new FieldError("", "verplicht", "Het bericht is leeg.")));
            }
            var fouten = Violations.of(validator.validate(opgave));
            return fouten.isEmpty()
                    ? Aangeboden.van(regel, opgave.inhoud(pseudoniem))
                    : onleesbaar(regel, fouten);
        } catch (JacksonException e) {
            return onleesbaar(regel, List.of(JsonErrors.error(e)));
        }
    }

    private static <I extends Inhoud> Aangeboden<I> onleesbaar(int regel, List<FieldError> fouten) {
        return Aangeboden.onleesbaar(regel, fouten.stream().map(Bevinding::van).toList());
    }

    private static InvalidInput teVeel() {
        return new InvalidInput(
                List.of(
                        new FieldError(
                                "",
                                "te-veel-records",
                                "Een levering heeft ten hoogste %d records. Verdeel haar over meer verzoeken; van deze is niets opgenomen."
                                        .formatted(MEESTE))));
    }

    private static InvalidInput afgebroken() {
        return new InvalidInput(
                List.of(
                        new FieldError(
                                "",
                                "bericht-afgebroken",
                                "Het bericht hield op voor het einde; bied het opnieuw aan.")));
    }
}

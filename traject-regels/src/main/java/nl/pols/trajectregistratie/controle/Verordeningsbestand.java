package nl.pols.trajectregistratie.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.pols.trajectregistratie.regels.Grenzen;

/// What the ordinance of a municipality says, as `GET /verordeningen/{gemeentecode}` of the service
/// gives it: the limits that its records are held against there. What else is in it isn't looked
/// at.
public final class Verordeningsbestand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Verordeningsbestand() {}

    /// @throws IllegalArgumentException with the reason, if it is no ordinance of this municipality
    public static Grenzen lees(InputStream in, String gemeentecode) throws IOException {
        JsonNode verordening;
        try {
            verordening = JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        String van = verordening.path("gemeentecode").asText("");
        if (!van.isEmpty() && !van.equals(gemeentecode)) {
            throw new IllegalArgumentException("it is that of " + van);
        }
        return new Grenzen(
                getal(verordening, "verlengingMaanden"),
                getal(verordening, "jaargrensMaanden"),
                getallen(verordening, "evaluatieMaanden"),
                getal(verordening, "werkfitEvaluatieDagen"),
                getal(verordening, "aanloopDagen"));
    }

    private static int getal(JsonNode verordening, String naam) {
        return getal(naam, verordening.path(naam));
    }

    private static int getal(String naam, JsonNode waarde) {
        if (!waarde.isInt()) {
            throw new IllegalArgumentException("it has no whole number in " + naam);
        }
        return waarde.intValue();
    }

    private static List<Integer> getallen(JsonNode verordening, String naam) {
        var getallen = new ArrayList<Integer>();
        verordening.path(naam).forEach(waarde -> getallen.add(getal(naam, waarde)));
        if (getallen.isEmpty()) {
            throw new IllegalArgumentException("it has no whole number in " + naam);
        }
        return getallen;
    }
}

package nl.pols.rapportage.formaat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.formaat.Tabel.Dimensie;
import nl.pols.rapportage.formaat.Tabel.Rol;
import org.jspecify.annotations.Nullable;

/// Writes a table as a dataset of JSON-stat 2.0: the cube with the numbers as its last dimension.
/// The rows are walked for the values, for the signs and for each text, instead of being kept.
final class JsonStatSchrijver {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String MAAT = "maat";

    private final Tabel tabel;
    private final JsonGenerator json;

    private JsonStatSchrijver(Tabel tabel, JsonGenerator json) {
        this.tabel = tabel;
        this.json = json;
    }

    static void schrijf(Tabel tabel, OutputStream naar) throws IOException {
        try (var json = JSON.createGenerator(naar)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new JsonStatSchrijver(tabel, json).schrijf();
        }
    }

    private void schrijf() throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("label", tabel.titel());
        json.writeStringField("updated", tabel.bijgewerkt().toString());
        assen();
        rollen();
        waarden();
        tekens();
        gegevens();
        json.writeEndObject();
    }

    private void assen() throws IOException {
        var assen = new ArrayList<>(tabel.dimensies());
        assen.add(
                new Dimensie(
                        MAAT,
                        "Maat",
                        Rol.ANDERS,
                        tabel.maten().stream().map(Tabel.Categorie::van).toList()));
        json.writeArrayFieldStart("id");
        for (Dimensie as : assen) {
            json.writeString(as.sleutel());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (Dimensie as : assen) {
            json.writeNumber(as.categorieen().size());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("dimension");
        for (Dimensie as : assen) {
            as(as);
        }
        json.writeEndObject();
    }

    private void as(Dimensie as) throws IOException {
        json.writeObjectFieldStart(as.sleutel());
        json.writeStringField("label", as.label());
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("index");
        for (Tabel.Categorie categorie : as.categorieen()) {
            json.writeString(categorie.code());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("label");
        for (Tabel.Categorie categorie : as.categorieen()) {
            json.writeStringField(categorie.code(), categorie.label());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rollen() throws IOException {
        json.writeObjectFieldStart("role");
        rol("time", metRol(Rol.TIJD));
        rol("geo", metRol(Rol.PLAATS));
        rol("metric", List.of(MAAT));
        json.writeEndObject();
    }

    private List<String> metRol(Rol rol) {
        return tabel.dimensies().stream()
                .filter(dimensie -> dimensie.rol() == rol)
                .map(Dimensie::sleutel)
                .toList();
    }

    private void rol(String naam, List<String> sleutels) throws IOException {
        if (!sleutels.isEmpty()) {
            json.writeArrayFieldStart(naam);
            for (String sleutel : sleutels) {
                json.writeString(sleutel);
            }
            json.writeEndArray();
        }
    }

    private void waarden() throws IOException {
        json.writeArrayFieldStart("value");
        for (Tabel.Rij rij : tabel.rijen()) {
            for (BigDecimal maat : rij.maten()) {
                getal(maat);
            }
        }
        json.writeEndArray();
    }

    private void getal(@Nullable BigDecimal getal) throws IOException {
        if (getal == null) {
            json.writeNull();
        } else {
            json.writeNumber(getal);
        }
    }

    /// Only where there is one: by the place of the value in the cube.
    private void tekens() throws IOException {
        json.writeObjectFieldStart("status");
        long plaats = 0;
        for (Tabel.Rij rij : tabel.rijen()) {
            var teken = rij.teken();
            for (int maat = 0; maat < rij.maten().size(); maat++) {
                if (teken != null) {
                    json.writeStringField(Long.toString(plaats), teken.teken());
                }
                plaats++;
            }
        }
        json.writeEndObject();
    }

    /// What is said of a row in words, which the standard has no place for: of each, one for every
    /// place of the cube without its last dimension.
    private void kenmerken() throws IOException {
        json.writeObjectFieldStart("kenmerken");
        for (int i = 0; i < tabel.kenmerken().size(); i++) {
            json.writeArrayFieldStart(tabel.kenmerken().get(i));
            for (Tabel.Rij rij : tabel.rijen()) {
                json.writeString(rij.kenmerken().get(i));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void gegevens() throws IOException {
        json.writeObjectFieldStart("extension");
        for (Map.Entry<String, String> gegeven : tabel.gegevens().entrySet()) {
            json.writeStringField(gegeven.getKey(), gegeven.getValue());
        }
        kenmerken();
        json.writeObjectFieldStart("tekens");
        for (Teken teken : Teken.values()) {
            json.writeStringField(teken.teken(), teken.uitleg());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}

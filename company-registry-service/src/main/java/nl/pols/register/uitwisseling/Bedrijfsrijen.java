package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.problem.JsonErrors;

/// The rows of one company: a fact on each.
final class Bedrijfsrijen implements Rijgroep {
    private final ObjectMapper json;
    private final String sobId;
    private final long eersteRij;
    private final ObjectNode bedrijf;
    private final List<Fout> fouten = new ArrayList<>();
    private final Map<String, Rij> plaatsen = new HashMap<>();

    private record Rij(long nummer, Feitentabelvorm vorm) {}

    Bedrijfsrijen(String sobId, long eersteRij, ObjectMapper json) {
        this.sobId = sobId;
        this.eersteRij = eersteRij;
        this.json = json;
        this.bedrijf = json.createObjectNode();
        bedrijf.put("id", sobId);
    }

    @Override
    public void leg(CsvRecord rij) {
        long nummer = rij.getStartingLineNumber();
        boolean heel = rij.getFieldCount() == Feitentabelvorm.KOLOMMEN.size();
        var vorm = heel ? Feitentabelvorm.van(rij.getField(1)).orElse(null) : null;
        if (vorm == null) {
            var soort = heel ? Fout.Soort.SOORT : Fout.Soort.KOLOMMEN;
            fouten.add(Rijgroep.opRij(Fout.van("", soort), nummer, heel ? "soort" : null));
            return;
        }
        var velden = rij.getFields().stream().map(Cel::lees).toList();
        switch (vorm.plek()) {
            case BEDRIJF -> {
                vorm.lees(velden, bedrijf);
                plaatsen.put("", new Rij(nummer, vorm));
            }
            case OBJECT -> {
                vorm.lees(velden, bedrijf.putObject(vorm.property()));
                plaatsen.put("/" + vorm.property(), new Rij(nummer, vorm));
            }
            case LIJST -> {
                ArrayNode lijst = bedrijf.withArrayProperty(vorm.property());
                plaatsen.put("/" + vorm.property() + "/" + lijst.size(), new Rij(nummer, vorm));
                vorm.lees(velden, lijst.addObject());
            }
        }
    }

    @Override
    public Regel regel() throws IOException {
        var id = Rijgroep.id(sobId);
        if (!fouten.isEmpty()) {
            return Regel.onleesbaar(eersteRij, id, fouten);
        }
        try {
            return Regel.van(eersteRij, json.treeToValue(bedrijf, Bedrijf.class), this::geplaatst);
        } catch (JacksonException e) {
            return Regel.onleesbaar(
                    eersteRij, id, List.of(geplaatst(Fout.van(JsonErrors.error(e)))));
        }
    }

    /// The row and the column of what a pointer points at.
    private Fout geplaatst(Fout fout) {
        var pointer = fout.pointer() == null ? "" : fout.pointer();
        if (pointer.equals("/id")) {
            return Rijgroep.opRij(fout, eersteRij, "sobId");
        }
        var property = pointer.substring(pointer.lastIndexOf('/') + 1);
        for (var plek = pointer; ; plek = plek.substring(0, plek.lastIndexOf('/'))) {
            var rij = plaatsen.get(plek);
            if (rij != null) {
                return Rijgroep.opRij(fout, rij.nummer, rij.vorm.kolom(property));
            }
            if (plek.isEmpty()) {
                return Rijgroep.opRij(fout, eersteRij, null);
            }
        }
    }
}

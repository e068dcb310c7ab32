package nl.pols.trajectregistratie.regels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.pols.trajectregistratie.aanlevering.Recordschema;
import nl.pols.trajectregistratie.proef.Proefrecord;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordschemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Recordschema.tekst());
    private static final OpgaveLezer LEZER = new OpgaveLezer(bsn -> new UUID(1, 2));
    private static final Afzender AMSTERDAM = new Afzender("GM0363", LocalDate.parse("2022-06-01"));

    @Test
    void hasTheFieldsOfTheReaderAndNoOthers() throws JsonProcessingException {
        Set<String> velden = new HashSet<>(OpgaveBouwer.VELDEN);
        velden.addAll(Verlooplezer.VELDEN);
        assertThat(namen(schema().get("properties"))).isEqualTo(velden);
        assertThat(StreamSupport.stream(schema().get("required").spliterator(), false))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(OpgaveBouwer.VERPLICHT);
    }

    @Test
    void hasTheCodesOfTheReader() throws JsonProcessingException {
        var codes =
                Map.ofEntries(
                        Map.entry("/uitstroom", Codes.UITSTROOM),
                        Map.entry("/uitkering", Codes.UITKERING),
                        Map.entry("/doelgroep", Codes.DOELGROEP),
                        Map.entry("/afstand", Codes.AFSTAND),
                        Map.entry("/geslacht", Codes.GESLACHT),
                        Map.entry("/doel", Codes.DOEL),
                        Map.entry("/instroomkanaal", Codes.INSTROOMKANAAL),
                        Map.entry("/verlengingen/items/properties/beslisser", Codes.ROL),
                        Map.entry("/verlengingen/items/properties/goedgekeurdDoor", Codes.ROL),
                        Map.entry("/verlengingen/items/properties/exitplan", Codes.EXITPLAN),
                        Map.entry("/onderbrekingen/items/properties/reden", Codes.ONDERBREKING),
                        Map.entry("/evaluaties/items/properties/uitkomst", Codes.EVALUATIE),
                        Map.entry("/werkfit/properties/bron", Codes.WERKFITBRON),
                        Map.entry("/annulering/properties/reden", Codes.ANNULERING));
        for (var code : codes.entrySet()) {
            Set<String> lijst = new HashSet<>();
            schema().get("properties")
                    .at(code.getKey() + "/enum")
                    .forEach(waarde -> {
                        if (!waarde.isNull()) {
                            lijst.add(waarde.asText());
                        }
                    });
            assertThat(lijst).as(code.getKey()).isEqualTo(code.getValue().keySet());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    afstand            | "GROOT"
                    afstand            | "ENORM"
                    afstand            | null
                    einddatum          | null
                    startdatum         | 20220110
                    startdatum         | "10-01-2022"
                    sobId              | "1-2-3-4-5"
                    bsn                | 12
                    registratienummer  | ""
                    registratienummer  | "0123456789012345678901234567890123456"
                    totaalUrenPerWeek  | 22
                    totaalUrenPerWeek  | 22.005
                    gemeentecode       | "Amsterdam"
                    kleur              | "rood"
                    #opmerking         | "rood"
                    urenPerWeek        | {"productie":17,"coaching":3,"scholing":2}
                    urenPerWeek        | {"productie":17.25,"coaching":3,"scholing":2,"overig":0}
                    urenPerWeek        | {"productie":17,"coaching":3,"scholing":2,"overig":0,"meer":1}
                    verlengingen       | []
                    verlengingen       | {}
                    verlengingen       | [{"besluitdatum":"2022-05-01","nieuweEinddatum":"2022-09-10"}]
                    verlengingen       | [{"besluitdatum":"2022-05-01","nieuweEinddatum":"2022-09-10","reden":"stage"}]
                    evaluaties         | [{"datum":"2022-04-10","uitkomst":"DOORGAAN"}]
                    evaluaties         | [{"datum":"2022-04-10","uitkomst":"STOPPEN"}]
                    loonwaardemetingen | [{"datum":"2022-04-10","percentage":101}]
                    loonwaardemetingen | [{"datum":"2022-04-10","percentage":45,"methode":"DARIUZ"}]
                    werkfit            | {"datum":"2022-04-10"}
                    werkfit            | {"datum":"2022-04-10","bron":"UWV"}
                    typeVoorziening    | "7"
                    doelgroepregister  | "ja"
                    """)
    void judgesAsTheReaderDoes(String veld, String waarde) throws JsonProcessingException {
        var record = (ObjectNode) JSON.readTree(Proefrecord.van("s-1"));
        record.set(veld, JSON.readTree(waarde));
        byte[] bytes = record.toString().getBytes(StandardCharsets.UTF_8);
        var gelezen = LEZER.lees(bytes, 0, bytes.length);
        boolean geweigerd =
                Bevinding.weigert(gelezen.bevindingen())
                        || Bevinding.weigert(Regels.toetsInhoud(gelezen.opgave(), AMSTERDAM));
        assertThat(SCHEMA.validate(record).isEmpty()).isEqualTo(!geweigerd);
    }

    private static JsonNode schema() throws JsonProcessingException {
        return JSON.readTree(Recordschema.tekst());
    }

    private static Set<String> namen(JsonNode object) {
        Set<String> namen = new HashSet<>();
        object.fieldNames().forEachRemaining(namen::add);
        return namen;
    }
}

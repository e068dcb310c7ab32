package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One field that two versions of a trajectory have differently. That somebody else is meant is
/// told as `/bsn` without values: a BSN is never shown.
///
/// @param van absent if there was nothing
/// @param naar absent if there is nothing any more
@Schema(
        name = "Verschil",
        example =
                """
                {"pointer": "/urenPerWeek/productie", "van": 17.0, "naar": 20.0}
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verschil(
        String pointer,
        @Schema(
                        implementation = Object.class,
                        description = "De waarde die er stond.",
                        example = "17.0")
                @Nullable JsonNode van,
        @Schema(
                        implementation = Object.class,
                        description = "De waarde die er komt.",
                        example = "20.0")
                @Nullable JsonNode naar) {

    /// The field as it is counted: a list counts as one field, whichever of its elements differs.
    public String veld() {
        var veld = new StringBuilder();
        for (String deel : pointer.substring(1).split("/", -1)) {
            if (Character.isDigit(deel.charAt(0))) {
                break;
            }
            veld.append('/').append(deel);
        }
        return veld.toString();
    }
}

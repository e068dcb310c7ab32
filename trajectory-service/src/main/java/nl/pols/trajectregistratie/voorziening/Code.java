package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A type of provision in a list that holds for a period.
///
/// @param lijst the list, such as `SRG-2015`
/// @param metLoonwaarde whether a wage value belongs to it
/// @param geldigTot first day on which the list no longer holds
@Schema(name = "Voorzieningcode", example = Code.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Code(
        String lijst,
        String code,
        String naam,
        boolean metLoonwaarde,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        String bron,
        int versie) {

    static final String VOORBEELD =
            """
            {"lijst": "SRG-2015", "code": "05", "naam": "beschut werk", "metLoonwaarde": false, "geldigVan": "2015-01-01",
             "geldigTot": "2019-01-01", "bron": "Regeling statistiek Participatiewet, IOAW en IOAZ 2015, bijlage 2", "versie": 1}
            """;

    boolean geldtOp(LocalDate dag) {
        return !geldigVan.isAfter(dag) && (geldigTot == null || geldigTot.isAfter(dag));
    }
}

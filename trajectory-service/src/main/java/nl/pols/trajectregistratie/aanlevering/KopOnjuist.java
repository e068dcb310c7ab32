package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.util.List;
import nl.pols.kit.problem.FieldError;

/// The header of a table has columns that are not ours, or lacks some: no row can be read. Names
/// the columns; every column of the record's data model is at `GET /aanleveringen/schema`.
final class KopOnjuist extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> fouten;

    KopOnjuist(List<FieldError> fouten) {
        super("the header is not that of a delivery");
        this.fouten = List.copyOf(fouten);
    }

    List<FieldError> fouten() {
        return fouten;
    }
}

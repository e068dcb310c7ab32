package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.util.List;

/// The header of a table has columns that are not ours, or lacks some: no row can be read. Names
/// the columns; every column of the record's data model is at `GET /aanleveringen/schema`.
public final class KopOnjuist extends IOException {
    /// One column.
    public record Kopfout(String pointer, String code, String detail) {}

    private static final long serialVersionUID = 1L;

    private final transient List<Kopfout> fouten;

    KopOnjuist(List<Kopfout> fouten) {
        super("the header is not that of a delivery");
        this.fouten = List.copyOf(fouten);
    }

    public List<Kopfout> fouten() {
        return fouten;
    }
}

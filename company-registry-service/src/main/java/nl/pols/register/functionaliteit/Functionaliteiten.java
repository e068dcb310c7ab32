package nl.pols.register.functionaliteit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.pols.kit.web.Paging;
import nl.pols.register.Database;
import org.jspecify.annotations.Nullable;

/// The list of functionalities.
@ApplicationScoped
public class Functionaliteiten {
    private static final String LEES =
            """
            select code, naam, bron from functionaliteit
            where vastgesteld_op <= coalesce(cast(? as timestamptz), 'infinity')
            """;

    private final Database database;

    Functionaliteiten(Database database) {
        this.database = database;
    }

    List<Functionaliteit> lijst(@Nullable Instant bekendOp, Paging.Slice deel) {
        return database.vraag(
                LEES
                        + "and (? or code %s ?) order by code %s limit ?"
                                .formatted(deel.operator(), deel.order()),
                Functionaliteiten::lees,
                bekendOp,
                deel.fromStart(),
                deel.fromStart() ? "" : deel.key(0, Function.identity()),
                deel.fetchSize());
    }

    Optional<Functionaliteit> vind(String code, @Nullable Instant bekendOp) {
        return database
                .vraag(LEES + "and code = ?", Functionaliteiten::lees, bekendOp, code)
                .stream()
                .findFirst();
    }

    /// Refuses a reference to what isn't on the list.
    public void eisBekend(String code) {
        if (vind(code, null).isEmpty()) {
            throw new FunctionaliteitRefused.OnbekendeFunctionaliteit(code);
        }
    }

    void reserveer(String code) {
        database.wachtOpBeurt("functionaliteit:" + code);
    }

    void voegToe(Functionaliteit nieuw, Instant op) {
        database.schrijf(
                "insert into functionaliteit (code, naam, bron, vastgesteld_op) values (?, ?, ?,"
                        + " ?)",
                nieuw.code(),
                nieuw.naam(),
                nieuw.bron(),
                op);
    }

    private static Functionaliteit lees(ResultSet rij) throws SQLException {
        return new Functionaliteit(
                rij.getString("code"), rij.getString("naam"), rij.getString("bron"));
    }
}

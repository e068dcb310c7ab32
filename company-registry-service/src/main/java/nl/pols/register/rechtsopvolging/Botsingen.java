package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Database;

/// Holds a new act against those that stand. Its parties are reserved: of two at once, the second
/// sees the first.
@ApplicationScoped
class Botsingen {
    private static final String EERDERE =
            """
            select r.rechtsopvolging_id, r.soort, r.ingangsdatum, p.sob_id,
              bool_or(p.rol = 'VOORGANGER') voorganger, bool_or(p.rol = 'OPVOLGER') opvolger,
              bool_or(r.bijzonderheden ?? 'nieuweNaam') naam
            from rechtsopvolging_partij p join rechtsopvolging r using (rechtsopvolging_id)
            where p.sob_id = any (?) and upper_inf(r.bekend)
            group by r.rechtsopvolging_id, p.sob_id
            order by lower(r.bekend), r.rechtsopvolging_id, p.sob_id
            """;

    private final Database database;

    Botsingen(Database database) {
        this.database = database;
    }

    void weiger(LocalDate ingangsdatum, List<Botsing.Deelname> deelnames) {
        var ids = deelnames.stream().map(Botsing.Deelname::sobId).distinct().toArray(UUID[]::new);
        var botsingen =
                database.vraag(EERDERE, Botsingen::lees, (Object) ids).stream()
                        .flatMap(eerdere ->
                                deelnames.stream()
                                        .filter(d -> d.sobId().equals(eerdere.sobId()))
                                        .filter(d -> Botsing.botst(d, ingangsdatum, eerdere))
                                        .map(d -> new Botsing(d.plaats(), d.sobId(), eerdere)))
                        .toList();
        if (!botsingen.isEmpty()) {
            throw new RechtsopvolgingRefused.RechtsopvolgingBotst(botsingen);
        }
    }

    private static Botsing.Eerdere lees(ResultSet rij) throws SQLException {
        boolean voorganger = rij.getBoolean("voorganger");
        boolean opvolger = rij.getBoolean("opvolger");
        var einde = opvolger ? Botsing.Rol.VERANDERT : Botsing.Rol.EINDIGT;
        return new Botsing.Eerdere(
                rij.getObject("rechtsopvolging_id", UUID.class),
                SoortRechtsopvolging.valueOf(rij.getString("soort")),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getObject("sob_id", UUID.class),
                voorganger ? einde : Botsing.Rol.VOLGT_OP,
                rij.getBoolean("naam"));
    }
}

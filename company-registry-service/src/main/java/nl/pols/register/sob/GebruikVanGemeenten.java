package nl.pols.register.sob;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.pols.register.Database;
import nl.pols.register.gemeente.Gemeentegebruik;

/// The relations and seats of SOBs that go on after a municipality would have ended.
@ApplicationScoped
class GebruikVanGemeenten implements Gemeentegebruik {
    private final Database database;

    GebruikVanGemeenten(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> vanaf(LocalDate dag, Collection<String> gemeentecodes) {
        var aantallen = new HashMap<String, Long>();
        var codes = String.join(",", gemeentecodes);
        database.vraag(
                """
                select gemeentecode, count(*) from (
                    select gemeentecode, geldig from sob_relatie where upper_inf(bekend)
                    union all
                    select gemeentecode, geldig from sob_zetel where upper_inf(bekend)) f
                where gemeentecode = any (string_to_array(?, ',')) and geldig && daterange(?, null)
                group by gemeentecode
                """,
                rij -> aantallen.put(rij.getString(1), rij.getLong(2)),
                codes,
                dag);
        return aantallen;
    }
}

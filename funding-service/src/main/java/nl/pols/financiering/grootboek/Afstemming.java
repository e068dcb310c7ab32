package nl.pols.financiering.grootboek;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Holds postings, accounts and cases against each other, and keeps what came of it.
@ApplicationScoped
public class Afstemming {

    private final Sql sql;

    Afstemming(Sql sql) {
        this.sql = sql;
    }

    /// What one check found.
    ///
    /// @param verschillen how many things differ
    /// @param cents by how much together
    public record Controle(String controle, long verschillen, long cents) {}

    /// Checks everything now.
    @Transactional
    public List<Controle> stemAf(Instant moment) {
        return sql.vraag(
                """
                WITH gevonden AS (SELECT * FROM grootboek_afstemmen()),
                     bewaard AS (INSERT INTO grootboek_afstemming (moment, controle, verschillen, cents)
                                 SELECT ?, g.controle, g.verschillen, g.cents FROM gevonden g)
                SELECT controle, verschillen, cents FROM gevonden ORDER BY controle
                """,
                rij -> new Controle(rij.getString(1), rij.getLong(2), rij.getLong(3)),
                moment.atOffset(ZoneOffset.UTC));
    }

    /// What the last round found; nothing before the first.
    @Transactional
    public List<Controle> laatste() {
        return sql.vraag(
                """
                SELECT controle, verschillen, cents FROM grootboek_afstemming
                 WHERE moment = (SELECT max(moment) FROM grootboek_afstemming) ORDER BY controle
                """,
                rij -> new Controle(rij.getString(1), rij.getLong(2), rij.getLong(3)));
    }
}

package nl.pols.trajectregistratie.sleutel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.Databank;
import nl.pols.trajectregistratie.regels.Inhoudshash;

/// The list of who goes by which other pseudonym, while a rotation runs, and what is done with it
/// by functions of the database's owner: the rows are of all organisations.
@ApplicationScoped
class Wissels {

    private final Databank databank;

    Wissels(Databank databank) {
        this.databank = databank;
    }

    /// One person under the key before and under the next one.
    record Wissel(UUID oud, UUID nieuw) {}

    /// Lists who goes by a pseudonym of the key before.
    ///
    /// @return how many rows name one
    long verzamel(String kop) {
        return getal("SELECT pols_wissel_verzamel(?)", kop);
    }

    List<UUID> nogTeMelden(int hoogstens) {
        return databank.lees(
                """
                SELECT oud_deelnemer_id FROM pseudoniemwissel WHERE nieuw_deelnemer_id IS NULL
                ORDER BY oud_deelnemer_id LIMIT ?
                """,
                rij -> rij.getObject(1, UUID.class),
                hoogstens);
    }

    void legVast(List<Wissel> wissels) {
        databank.voer(
                """
                UPDATE pseudoniemwissel w SET nieuw_deelnemer_id = n.nieuw, hash_verschil = n.verschil
                FROM unnest(?::uuid[], ?::uuid[], ?::bigint[]) AS n(oud, nieuw, verschil) WHERE w.oud_deelnemer_id = n.oud
                """,
                wissels.stream().map(Wissel::oud).toList(),
                wissels.stream().map(Wissel::nieuw).toList(),
                wissels.stream().map(w -> Inhoudshash.verschil(w.oud(), w.nieuw())).toList());
    }

    /// @return how many rows were changed
    long zetOm(String tabel, long vanBlok, long totBlok) {
        return getal("SELECT pols_wissel_zet_om(?, ?, ?)", tabel, vanBlok, totBlok);
    }

    long blokken(String tabel) {
        return getal(
                "SELECT pg_relation_size(?::regclass) / current_setting('block_size')::int", tabel);
    }

    /// Deliveries that wait for approval, and transactions from before the key was in use.
    long staatInDeWeg(int versie) {
        return getal(
                """
                SELECT pols_wissel_wacht(in_gebruik_op, in_gebruik_transactie) FROM pseudoniemsleutel
                WHERE versie = ?
                """,
                versie);
    }

    void vergeet() {
        databank.voer("DELETE FROM pseudoniemwissel");
    }

    private long getal(String sql, Object... waarden) {
        return databank.lees(sql, rij -> rij.getLong(1), waarden).getFirst();
    }
}

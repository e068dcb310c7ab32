package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.AanleveringLoopt;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.PachtVerloren;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.SleutelHergebruikt;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.traject.Uitkomst;
import nl.pols.trajectregistratie.traject.Uuid7;
import org.jspecify.annotations.Nullable;

/// Keeps the book of a delivery: who works on it, how far it is, what became of each record. Every
/// entry is made only by whoever holds the lease, so that a worker thought dead can't do anything
/// twice.
@ApplicationScoped
class Voortgang {

    /// Longer than any pause of a living worker, short enough to wait for after a crash.
    static final String PACHT = "clock_timestamp() + interval '15 seconds'";

    private final DataSource dataSource;
    private final Aanleveringen aanleveringen;
    private final Uitslagboek uitslagboek;
    private final Clock clock;

    Voortgang(
            DataSource dataSource,
            Aanleveringen aanleveringen,
            Uitslagboek uitslagboek,
            Clock clock) {
        this.dataSource = dataSource;
        this.aanleveringen = aanleveringen;
        this.uitslagboek = uitslagboek;
        this.clock = clock;
    }

    /// Opens a new delivery, or takes up one that stopped; one that is ready comes back as it is.
    @Transactional
    Aanlevering open(Verzoek verzoek, boolean aangehouden) {
        UUID pacht = UUID.randomUUID();
        String eigenaar = verzoek.eigenaar();
        var vervangt = verzoek.vervangt();
        int nieuw =
                schrijf(
                        """
                        INSERT INTO aanlevering (id, eigenaar, sleutel, door, proef, atomair, aangehouden, vervangt_van, vervangt_tot_en_met,
                            vervangt_sob, status, pacht, pacht_tot, ontvangen_op)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'BEZIG', ?, %s, ?::timestamptz) ON CONFLICT (eigenaar, sleutel) DO NOTHING
                        """
                                .formatted(PACHT),
                        Uuid7.op(clock.instant()),
                        eigenaar,
                        verzoek.sleutel(),
                        verzoek.door(),
                        verzoek.proef(),
                        verzoek.atomair(),
                        aangehouden,
                        vervangt == null ? null : vervangt.van(),
                        vervangt == null ? null : vervangt.totEnMet(),
                        vervangt == null ? null : vervangt.sobId(),
                        pacht,
                        clock.instant().toString());
        var aanlevering = aanleveringen.zoekOmTeWerken(eigenaar, verzoek.sleutel()).orElseThrow();
        if (nieuw == 1) {
            return aanlevering;
        }
        if (aanlevering.proef() != verzoek.proef()
                || aanlevering.atomair() != verzoek.atomair()
                || !Objects.equals(aanlevering.vervangt(), vervangt)) {
            throw new SleutelHergebruikt();
        }
        if (aanlevering.klaar()) {
            return aanlevering;
        }
        if (aanlevering.pacht() != null) {
            throw new AanleveringLoopt();
        }
        if (aanlevering.alsGeheel()) {
            begeefOpnieuw(aanlevering.id());
        }
        schrijf(
                "UPDATE aanlevering SET status = 'BEZIG', opmerking = NULL, pacht = ?, pacht_tot = "
                        + PACHT
                        + " WHERE id = ?",
                pacht,
                aanlevering.id());
        return aanleveringen.zoekOmTeWerken(eigenaar, verzoek.sleutel()).orElseThrow();
    }

    /// As it stands now.
    @Transactional
    Aanlevering lees(String eigenaar, UUID id) {
        return aanleveringen.zoek(eigenaar, id).orElseThrow();
    }

    /// Nothing of an all-or-nothing delivery was kept, so it begins again.
    private void begeefOpnieuw(UUID id) {
        schrijf("DELETE FROM aanlevering_wijziging WHERE aanlevering_id = ?", id);
        schrijf("DELETE FROM aanlevering_bevinding WHERE aanlevering_id = ?", id);
        schrijf("DELETE FROM aanlevering_deel WHERE aanlevering_id = ?", id);
        schrijf(
                """
                UPDATE aanlevering SET ontvangen = 0, nieuw = 0, gewijzigd = 0, ongewijzigd = 0, geparkeerd = 0, geweigerd = 0,
                waarschuwingen = 0, laatste_regel = 0, kop_hash = NULL, velden = NULL WHERE id = ?
                """,
                id);
    }

    /// The outcomes of one batch and how far the delivery is with it; in the transaction that wrote
    /// the batch.
    @Transactional(TxType.MANDATORY)
    void legVast(String eigenaar, Aanlevering aanlevering, Blok blok, List<Uitkomst> uitkomsten) {
        var stand = Stand.van(uitkomsten);
        int voortgezet =
                schrijf(
                        """
                        UPDATE aanlevering SET ontvangen = ontvangen + ?, nieuw = nieuw + ?, gewijzigd = gewijzigd + ?,
                        ongewijzigd = ongewijzigd + ?, geparkeerd = geparkeerd + ?, geweigerd = geweigerd + ?,
                        waarschuwingen = waarschuwingen + ?, laatste_regel = ?, kop_hash = ?, pacht_tot = %s
                        WHERE id = ? AND pacht = ?
                        """
                                .formatted(PACHT),
                        stand.ontvangen(),
                        stand.nieuw(),
                        stand.gewijzigd(),
                        stand.ongewijzigd(),
                        stand.geparkeerd(),
                        stand.geweigerd(),
                        stand.waarschuwingen(),
                        blok.laatsteRegel(),
                        blok.kopHash(),
                        aanlevering.id(),
                        aanlevering.pacht());
        if (voortgezet == 0) {
            throw new PachtVerloren();
        }
        uitslagboek.schrijf(eigenaar, aanlevering.id(), blok, uitkomsten);
    }

    /// The same in a transaction of its own, beside the one of an all-or-nothing delivery.
    @Transactional(TxType.REQUIRES_NEW)
    void legApartVast(
            String eigenaar, Aanlevering aanlevering, Blok blok, List<Uitkomst> uitkomsten) {
        legVast(eigenaar, aanlevering, blok, uitkomsten);
        if (aanlevering.proef()) {
            uitslagboek.schrijfWijzigingen(eigenaar, aanlevering.id(), uitkomsten);
        }
    }

    /// A slow sender is no dead worker.
    @Transactional(TxType.REQUIRES_NEW)
    void verlengPacht(Aanlevering aanlevering) {
        if (schrijf(
                        "UPDATE aanlevering SET pacht_tot = "
                                + PACHT
                                + " WHERE id = ? AND pacht = ?",
                        aanlevering.id(),
                        aanlevering.pacht())
                == 0) {
            throw new PachtVerloren();
        }
    }

    /// Ends the work, in whatever transaction the caller has.
    @Transactional
    void sluit(
            Aanlevering aanlevering,
            Status status,
            @Nullable String opmerking,
            byte @Nullable [] kopHash) {
        boolean klaar = status != Status.AFGEBROKEN;
        int gesloten =
                schrijf(
                        """
                        UPDATE aanlevering SET status = ?, opmerking = ?, kop_hash = coalesce(?, kop_hash), pacht = NULL,
                        pacht_tot = NULL, afgerond_op = ?::timestamptz WHERE id = ? AND pacht = ?
                        """,
                        status.name(),
                        opmerking,
                        kopHash,
                        klaar ? clock.instant().toString() : null,
                        aanlevering.id(),
                        aanlevering.pacht());
        if (gesloten == 0) {
            throw new PachtVerloren();
        }
    }

    /// All-or-nothing became nothing: every record counts as refused.
    @Transactional
    void weigerGeheel(Aanlevering aanlevering) {
        schrijf(
                "UPDATE aanlevering_deel SET uitslagen = translate(uitslagen, 'NGOP', 'AAAA') WHERE"
                        + " aanlevering_id = ?",
                aanlevering.id());
        schrijf(
                """
                UPDATE aanlevering SET nieuw = 0, gewijzigd = 0, ongewijzigd = 0, geparkeerd = 0, geweigerd = ontvangen
                WHERE id = ? AND pacht = ?
                """,
                aanlevering.id(),
                aanlevering.pacht());
    }

    /// An all-or-nothing delivery broke off: nothing was accepted, so there are no outcomes.
    @Transactional
    void vergeetUitslagen(Aanlevering aanlevering) {
        begeefOpnieuw(aanlevering.id());
    }

    private int schrijf(String sql, @Nullable Object... waarden) {
        return Schrijfopdracht.voer(dataSource, sql, waarden);
    }
}

package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;

/// The one way in. Takes a batch of judged records (a single POST is a batch of one), looks up what
/// they name in a handful of statements, decides each one's outcome, and writes what changed with
/// its history and events, set by set.
@ApplicationScoped
public class Opname {

    /// Serialization failure, deadlock, unique violation.
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

    private final Beoordelaar beoordelaar;
    private final TrajectSchrijver schrijver;
    private final Vervolgen vervolgen;
    private final Parkeerplaats parkeerplaats;
    private final Verwerkingslog verwerkingslog;
    private final Clock clock;

    Opname(
            Beoordelaar beoordelaar,
            TrajectSchrijver schrijver,
            Vervolgen vervolgen,
            Parkeerplaats parkeerplaats,
            Verwerkingslog verwerkingslog,
            Clock clock) {
        this.beoordelaar = beoordelaar;
        this.schrijver = schrijver;
        this.vervolgen = vervolgen;
        this.parkeerplaats = parkeerplaats;
        this.verwerkingslog = verwerkingslog;
        this.clock = clock;
    }

    /// Which of these numbers the same delivery named before without changing anything.
    public interface Eerder {
        Set<String> ongewijzigd(Set<String> nummers);
    }

    /// Of records that come by themselves.
    @Transactional(TxType.MANDATORY)
    public List<Uitkomst> neemOp(Afzender afzender, Herkomst herkomst, List<Aangeboden> records) {
        return neemOp(afzender, herkomst, records, nummers -> Set.of());
    }

    /// Of records that each came with a request of its own.
    ///
    /// @param sporen the trace of each, in their order
    @Transactional(TxType.MANDATORY)
    List<Uitkomst> neemOp(
            Afzender afzender,
            Herkomst herkomst,
            List<Aangeboden> records,
            List<SpanContext> sporen) {
        return neemOp(afzender, herkomst, records, nummers -> Set.of(), sporen);
    }

    /// All of it or, with an exception, nothing. One outcome per record, in their order.
    @Transactional(TxType.MANDATORY)
    public List<Uitkomst> neemOp(
            Afzender afzender, Herkomst herkomst, List<Aangeboden> records, Eerder eerder) {
        var spoor = Span.current().getSpanContext();
        var sporen = Collections.nCopies(records.size(), spoor);
        return neemOp(afzender, herkomst, records, eerder, sporen);
    }

    private List<Uitkomst> neemOp(
            Afzender afzender,
            Herkomst herkomst,
            List<Aangeboden> records,
            Eerder eerder,
            List<SpanContext> sporen) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var batch = beoordelaar.beoordeel(afzender, herkomst, records, nu, eerder);
        String eigenaar = eigenaar(afzender);
        boolean wachtVervolg = schrijver.schrijf(eigenaar, batch.feiten());
        parkeerplaats.parkeer(eigenaar, herkomst, nu, batch.wachtend());
        parkeerplaats.verwijder(eigenaar, batch.nietMeerGeparkeerd());
        if (wachtVervolg) {
            vervolgen.koppel(eigenaar, herkomst, nu, batch.feiten());
        }
        verwerkingslog.noteer(nu, sporen, batch.deelnemers());
        return batch.uitkomsten();
    }

    /// The outcomes that these records would get now; nothing is written.
    @Transactional(TxType.MANDATORY)
    public List<Uitkomst> weeg(
            Afzender afzender, Herkomst herkomst, List<Aangeboden> records, Eerder eerder) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return beoordelaar.beoordeel(afzender, herkomst, records, nu, eerder).uitkomsten();
    }

    /// Whether a write that failed lost a race, and would see the winner's rows when it is done
    /// again.
    public static boolean magOpnieuw(Throwable fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof TrajectRefused.GelijktijdigGewijzigd
                    || (oorzaak instanceof SQLException sql
                            && RACES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /// The tenant of what this sender delivers.
    public static String eigenaar(Afzender afzender) {
        return "gemeente:" + afzender.gemeentecode();
    }
}

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.register.Register;

/// The one way in. Takes a batch of judged records (a single POST is a batch of one), looks up what
/// they name in a handful of statements, decides each one's outcome, and writes what changed with
/// its history and events, set by set.
@ApplicationScoped
public class Opname {

    /// Serialization failure, deadlock, unique violation.
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

    private final Register register;
    private final Bestaand bestaand;
    private final Trajecten trajecten;
    private final TrajectSchrijver schrijver;
    private final Vervolgen vervolgen;
    private final Parkeerplaats parkeerplaats;
    private final Verwerkingslog verwerkingslog;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    Opname(
            Register register,
            Bestaand bestaand,
            Trajecten trajecten,
            TrajectSchrijver schrijver,
            Vervolgen vervolgen,
            Parkeerplaats parkeerplaats,
            Verwerkingslog verwerkingslog,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.register = register;
        this.bestaand = bestaand;
        this.trajecten = trajecten;
        this.schrijver = schrijver;
        this.vervolgen = vervolgen;
        this.parkeerplaats = parkeerplaats;
        this.verwerkingslog = verwerkingslog;
        this.pseudonyms = pseudonyms;
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
        var batch = beoordeel(afzender, herkomst, records, nu, eerder);
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
        return beoordeel(afzender, herkomst, records, nu, eerder).uitkomsten();
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

    private Beoordeling beoordeel(
            Afzender afzender,
            Herkomst herkomst,
            List<Aangeboden> aangeboden,
            Instant nu,
            Eerder eerder) {
        String eigenaar = eigenaar(afzender);
        int sleutel = pseudonyms.version();
        var records = onderSleutelInGebruik(aangeboden);
        var inhouden = records.stream().map(Aangeboden::inhoud).filter(Objects::nonNull).toList();
        var nummers = inhouden.stream().map(Inhoud::registratienummer).collect(Collectors.toSet());
        var genoemd = new HashSet<>(nummers);
        inhouden.stream()
                .map(Inhoud::vervolgVanNummer)
                .filter(Objects::nonNull)
                .forEach(genoemd::add);
        inhouden.stream()
                .map(Inhoud::verloop)
                .filter(Objects::nonNull)
                .map(Verloop::overgenomenVan)
                .filter(Objects::nonNull)
                .filter(vorige -> vorige.gemeentecode().equals(afzender.gemeentecode()))
                .forEach(vorige -> genoemd.add(vorige.registratienummer()));
        var gevonden = bestaand.zoek(eigenaar, genoemd);
        if (sleutel != pseudonyms.version()) {
            throw new TrajectRefused.GelijktijdigGewijzigd();
        }
        var bekend = gevonden.bekend();
        var volledig = volledig(eigenaar, records, bekend);
        var eerderOngewijzigd =
                volledig.isEmpty() ? Set.<String>of() : eerder.ongewijzigd(volledig.keySet());
        return metKennis(
                afzender,
                inhouden,
                kennis -> {
                    var batch =
                            new Beoordeling(
                                    new Batchomgeving(afzender, kennis, bekend),
                                    herkomst,
                                    nu,
                                    bekend,
                                    gevonden.geparkeerd(),
                                    volledig,
                                    eerderOngewijzigd);
                    records.forEach(batch::beoordeel);
                    return batch;
                });
    }

    /// One person has one pseudonym within a batch, also while the key is rotated.
    private List<Aangeboden> onderSleutelInGebruik(List<Aangeboden> records) {
        if (!pseudonyms.mixed()) {
            return records;
        }
        return records.stream()
                .map(record -> {
                    var deelnemer = record.opgave().deelnemerId();
                    return deelnemer == null ? record : record.onder(pseudonyms.current(deelnemer));
                })
                .toList();
    }

    /// What was known of the register a moment ago will do for what is accepted by it. What it
    /// would park is judged again by what is known now, held until this transaction ends.
    private Beoordeling metKennis(
            Afzender afzender,
            List<Inhoud> inhouden,
            Function<Register.Kennis, Beoordeling> oordeel) {
        var sobs = inhouden.stream().map(Inhoud::sobId).collect(Collectors.toSet());
        var kostendragers =
                inhouden.stream()
                        .map(Inhoud::kostendragendeGemeente)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var onthouden = register.onthouden(afzender.gemeentecode(), sobs, kostendragers);
        if (onthouden != null) {
            var batch = oordeel.apply(onthouden);
            if (batch.wachtend().isEmpty()) {
                return batch;
            }
        }
        return oordeel.apply(register.raadpleeg(afzender.gemeentecode(), sobs, kostendragers));
    }

    /// Only those that seem to change are read in full.
    private Map<String, Traject> volledig(
            String eigenaar, List<Aangeboden> records, Map<String, Bestaand.Bekend> bekend) {
        Set<String> anders = new HashSet<>();
        for (Aangeboden record : records) {
            if (record.inhoud() != null) {
                var eerder = bekend.get(record.inhoud().registratienummer());
                if (eerder != null && eerder.hash() != record.hash()) {
                    anders.add(record.inhoud().registratienummer());
                }
            }
        }
        return trajecten.metNummers(eigenaar, anders).stream()
                .collect(
                        Collectors.toMap(t -> t.inhoud().registratienummer(), Function.identity()));
    }
}

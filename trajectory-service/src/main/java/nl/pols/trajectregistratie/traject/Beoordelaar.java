package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.register.Register;
import nl.pols.trajectregistratie.traject.Bestaand.Bekend;
import nl.pols.trajectregistratie.traject.Bestaand.Gevonden;
import nl.pols.trajectregistratie.traject.Opname.Eerder;
import org.jspecify.annotations.Nullable;

/// Looks up what the records of a batch name, in a handful of statements, and has each judged by it
/// ([Beoordeling]).
@ApplicationScoped
class Beoordelaar {

    private final Register register;
    private final Bestaand bestaand;
    private final Trajecten trajecten;
    private final Pseudonyms pseudonyms;

    Beoordelaar(Register register, Bestaand bestaand, Trajecten trajecten, Pseudonyms pseudonyms) {
        this.register = register;
        this.bestaand = bestaand;
        this.trajecten = trajecten;
        this.pseudonyms = pseudonyms;
    }

    /// What is stated at once, by one sender.
    ///
    /// @param records under the key of the pseudonyms in use
    record Batch(Afzender afzender, Herkomst herkomst, List<Aangeboden> records, Instant nu) {

        List<Inhoud> inhouden() {
            return records.stream().map(Aangeboden::inhoud).filter(Objects::nonNull).toList();
        }

        /// The numbers that its records have or refer to.
        Set<String> genoemd() {
            var genoemd = new HashSet<String>();
            for (Inhoud inhoud : inhouden()) {
                genoemd.add(inhoud.registratienummer());
                if (inhoud.vervolgVanNummer() != null) {
                    genoemd.add(inhoud.vervolgVanNummer());
                }
                var vorige = overgenomenVan(inhoud.verloop());
                if (vorige != null && vorige.gemeentecode().equals(afzender.gemeentecode())) {
                    genoemd.add(vorige.registratienummer());
                }
            }
            return genoemd;
        }

        private static Verloop.@Nullable OvergenomenVan overgenomenVan(@Nullable Verloop verloop) {
            return verloop == null ? null : verloop.overgenomenVan();
        }

        Set<UUID> sobs() {
            return inhouden().stream().map(Inhoud::sobId).collect(Collectors.toSet());
        }

        Set<String> kostendragers() {
            return inhouden().stream()
                    .map(Inhoud::kostendragendeGemeente)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    @Transactional(TxType.MANDATORY)
    Beoordeling beoordeel(
            Afzender afzender,
            Herkomst herkomst,
            List<Aangeboden> aangeboden,
            Instant nu,
            Eerder eerder) {
        int sleutel = sleutel();
        var batch = new Batch(afzender, herkomst, onderSleutelInGebruik(aangeboden), nu);
        String eigenaar = Opname.eigenaar(afzender);
        var gevonden = bestaand.zoek(eigenaar, batch.genoemd());
        eisSleutel(sleutel);
        var volledig = volledig(eigenaar, anders(batch, gevonden));
        var eerderOngewijzigd =
                volledig.isEmpty() ? Set.<String>of() : eerder.ongewijzigd(volledig.keySet());
        return metKennis(
                batch, kennis -> oordeel(batch, kennis, gevonden, volledig, eerderOngewijzigd));
    }

    /// By what was looked up beforehand and what is remembered, without a question to the database;
    /// null if that isn't enough to decide on all of them. Records that come by themselves.
    @Nullable Beoordeling beoordeelMet(Batch batch, Gevonden gevonden) {
        if (!anders(batch, gevonden).isEmpty()) {
            return null;
        }
        var kennis =
                register.onthouden(
                        batch.afzender().gemeentecode(), batch.sobs(), batch.kostendragers());
        if (kennis == null) {
            return null;
        }
        var oordeel = oordeel(batch, kennis, gevonden, Map.of(), Set.of());
        return oordeel.wachtend().isEmpty() ? oordeel : null;
    }

    private static Beoordeling oordeel(
            Batch batch,
            Register.Kennis kennis,
            Gevonden gevonden,
            Map<String, Traject> volledig,
            Set<String> eerderOngewijzigd) {
        var oordeel =
                new Beoordeling(
                        new Batchomgeving(batch.afzender(), kennis, gevonden.bekend()),
                        batch.herkomst(),
                        batch.nu(),
                        gevonden.bekend(),
                        gevonden.geparkeerd(),
                        volledig,
                        eerderOngewijzigd);
        batch.records().forEach(oordeel::beoordeel);
        return oordeel;
    }

    /// The version of the key under which is looked up.
    int sleutel() {
        return pseudonyms.version();
    }

    /// What was looked up while another key came into use is looked up again.
    void eisSleutel(int sleutel) {
        if (sleutel != pseudonyms.version()) {
            throw new TrajectRefused.GelijktijdigGewijzigd();
        }
    }

    /// One person has one pseudonym within a batch, also while the key is rotated.
    List<Aangeboden> onderSleutelInGebruik(List<Aangeboden> records) {
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
    private Beoordeling metKennis(Batch batch, Function<Register.Kennis, Beoordeling> oordeel) {
        String gemeentecode = batch.afzender().gemeentecode();
        var onthouden = register.onthouden(gemeentecode, batch.sobs(), batch.kostendragers());
        if (onthouden != null) {
            var beoordeling = oordeel.apply(onthouden);
            if (beoordeling.wachtend().isEmpty()) {
                return beoordeling;
            }
        }
        return oordeel.apply(register.raadpleeg(gemeentecode, batch.sobs(), batch.kostendragers()));
    }

    /// The numbers under which something else is known.
    private static Set<String> anders(Batch batch, Gevonden gevonden) {
        Set<String> anders = new HashSet<>();
        for (Aangeboden record : batch.records()) {
            if (record.inhoud() != null) {
                String nummer = record.inhoud().registratienummer();
                Bekend eerder = gevonden.bekend().get(nummer);
                if (eerder != null && eerder.hash() != record.hash()) {
                    anders.add(nummer);
                }
            }
        }
        return anders;
    }

    /// Only those that seem to change are read in full.
    private Map<String, Traject> volledig(String eigenaar, Set<String> nummers) {
        return trajecten.metNummers(eigenaar, nummers).stream()
                .collect(
                        Collectors.toMap(t -> t.inhoud().registratienummer(), Function.identity()));
    }
}

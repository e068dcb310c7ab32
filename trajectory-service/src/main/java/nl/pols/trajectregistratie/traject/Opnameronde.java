package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.kit.rounds.Rounds;
import nl.pols.kit.tenancy.SharedTransaction;
import nl.pols.kit.tenancy.Turns;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.Samenopname.Partij;
import nl.pols.trajectregistratie.verordening.Kader;
import org.jspecify.annotations.Nullable;

/// Takes the records of any number of requests in by one transaction: those of a sender together,
/// as in a delivery. What is plain goes in for all senders at once ([Samenopname]), the rest one
/// sender after the other. Invariant: each gets the outcome that it would have got by itself, after
/// those that came before it.
@ApplicationScoped
class Opnameronde implements Rounds.Work<Ingekomen, Uitkomst> {

    /// A delivery that is all or nothing may hold a number for hours: who states that number waits,
    /// and not the others with it.
    private static final Duration GEDULD = Duration.ofMillis(50);

    private final SharedTransaction transactie;
    private final Opname opname;
    private final Samenopname samen;
    private final Kader kader;

    Opnameronde(SharedTransaction transactie, Opname opname, Samenopname samen, Kader kader) {
        this.transactie = transactie;
        this.opname = opname;
        this.samen = samen;
        this.kader = kader;
    }

    @Override
    public List<Uitkomst> together(List<Ingekomen> records) {
        var delen = verdeel(records);
        var uitkomsten = transactie.call(GEDULD, beurten -> neemOp(beurten, delen, records));
        var inVolgorde = new @Nullable Uitkomst[records.size()];
        for (int i = 0; i < delen.size(); i++) {
            var plaatsen = delen.get(i).plaatsen;
            for (int j = 0; j < plaatsen.size(); j++) {
                inVolgorde[plaatsen.get(j)] = uitkomsten.get(i).get(j);
            }
        }
        return Arrays.asList(inVolgorde);
    }

    @Override
    public Uitkomst alone(Ingekomen record) {
        return Handelingen.inTransactie(() -> neemOp(record.namens(), List.of(record)).getFirst());
    }

    private List<List<Uitkomst>> neemOp(Turns beurten, List<Deel> delen, List<Ingekomen> records) {
        var eenvoudige = delen.stream().filter(Deel::kanEenvoudig).toList();
        var alvast =
                samen.neemOp(
                        beurten,
                        eenvoudige.stream().map(deel -> partij(deel.van(records))).toList());
        Map<Deel, List<Uitkomst>> gedaan = new IdentityHashMap<>();
        for (int i = 0; i < eenvoudige.size(); i++) {
            var uitkomst = alvast.get(i);
            if (uitkomst != null) {
                gedaan.put(eenvoudige.get(i), uitkomst);
            }
        }
        List<List<Uitkomst>> uitkomsten = new ArrayList<>();
        for (Deel deel : delen) {
            var al = gedaan.get(deel);
            uitkomsten.add(
                    al != null
                            ? al
                            : beurten.turn(
                                    deel.namens.organisatie(),
                                    () -> neemOp(deel.namens, deel.van(records))));
        }
        return uitkomsten;
    }

    private static Partij partij(List<Ingekomen> records) {
        var eerste = records.getFirst();
        return new Partij(
                eerste.namens().organisatie(),
                eerste.afzender(),
                herkomst(eerste.namens()),
                records.stream().map(Ingekomen::aangeboden).toList(),
                records.stream().map(Ingekomen::spoor).toList());
    }

    private static Herkomst herkomst(Namens namens) {
        return new Herkomst(namens.door(), Handeling.REGISTRATIE, null);
    }

    private List<Uitkomst> neemOp(Namens namens, List<Ingekomen> records) {
        return opname.neemOp(
                kader.afzender(namens.gemeentecode()),
                herkomst(namens),
                records.stream().map(Ingekomen::aangeboden).toList(),
                records.stream().map(Ingekomen::spoor).toList());
    }

    /// Records of one sender and client, to be taken in together.
    private static final class Deel {
        private final Namens namens;
        private final boolean eerste;
        private final List<Integer> plaatsen = new ArrayList<>();

        Deel(Namens namens, boolean eerste) {
            this.namens = namens;
            this.eerste = eerste;
        }

        /// What comes after another part of the same municipality is judged by what that one wrote.
        boolean kanEenvoudig() {
            return eerste && plaatsen.size() <= Bestaand.ENKELE;
        }

        List<Ingekomen> van(List<Ingekomen> alle) {
            return plaatsen.stream().map(alle::get).toList();
        }
    }

    /// What is taken in of one municipality, in this order. A number stated twice in a delivery is
    /// a mistake; in two requests it is first one and then the other, also when two clients state
    /// it.
    private static final class Gemeentedelen {
        private final List<Deel> delen = new ArrayList<>();
        private final Set<String> nummers = new HashSet<>();

        void voegToe(int plaats, Ingekomen record) {
            var nummer = record.aangeboden().opgave().registratienummer();
            boolean eerder = nummer != null && !nummers.add(nummer);
            deel(record.namens(), eerder).plaatsen.add(plaats);
        }

        private Deel deel(Namens namens, boolean nieuw) {
            if (!nieuw) {
                for (var deel : delen) {
                    if (deel.namens.equals(namens)) {
                        return deel;
                    }
                }
            }
            delen.add(new Deel(namens, delen.isEmpty()));
            return delen.getLast();
        }
    }

    /// By municipality in one order for everybody, so that two replicas wait for each other instead
    /// of deadlock.
    private static List<Deel> verdeel(List<Ingekomen> records) {
        var gemeenten = new TreeMap<String, Gemeentedelen>();
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            gemeenten
                    .computeIfAbsent(record.namens().gemeentecode(), code -> new Gemeentedelen())
                    .voegToe(i, record);
        }
        return gemeenten.values().stream().flatMap(g -> g.delen.stream()).toList();
    }
}

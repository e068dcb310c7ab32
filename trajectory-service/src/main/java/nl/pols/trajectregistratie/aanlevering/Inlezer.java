package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.pols.kit.problem.FieldError;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.aanlevering.Pakket.Einde;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.traject.Aangeboden;
import org.jspecify.annotations.Nullable;

/// Reads, judges and hashes the next batch while the one before is being written. Invariant: at
/// most [#VOORUIT] batches of bounded size wait, whatever the size of the delivery.
final class Inlezer implements AutoCloseable {

    private static final int RECORDS = 1_000;
    private static final int BYTES = 2 * 1024 * 1024;
    private static final int VOORUIT = 2;

    private final BlockingQueue<Pakket> klaar = new ArrayBlockingQueue<>(VOORUIT);
    private final Bestand bestand;
    private final OpgaveLezer lezer;
    private final Afzender afzender;
    private final Hervatting hervatting;
    private final Thread draad;

    /// Where an earlier attempt stopped; its lines are only hashed.
    record Hervatting(long laatsteRegel, byte @Nullable [] kopHash) {
        static final Hervatting NERGENS = new Hervatting(0, null);
    }

    private Inlezer(Bestand bestand, OpgaveLezer lezer, Afzender afzender, Hervatting hervatting) {
        this.bestand = bestand;
        this.lezer = lezer;
        this.afzender = afzender;
        this.hervatting = hervatting;
        this.draad = Thread.ofVirtual().name("inlezer").unstarted(this::leesAlles);
    }

    static Inlezer start(
            Bestand bestand, OpgaveLezer lezer, Afzender afzender, Hervatting hervatting) {
        var inlezer = new Inlezer(bestand, lezer, afzender, hervatting);
        inlezer.draad.start();
        return inlezer;
    }

    /// The next package; null if none came in this time.
    @Nullable Pakket volgende(long seconden) throws InterruptedException {
        return klaar.poll(seconden, TimeUnit.SECONDS);
    }

    private void leesAlles() {
        try {
            lees();
        } catch (InterruptedException gestopt) {
            Thread.currentThread().interrupt();
        } finally {
            Zstdstroom.laatLos(bestand);
        }
    }

    private void lees() throws InterruptedException {
        Regelstroom regels = null;
        Breuk breuk = null;
        List<FieldError> fouten = List.of();
        var stapel = new Stapel();
        try {
            regels = bestand.regels();
            breuk = leesRecords(bestand.records(regels), regels, stapel);
        } catch (KopOnjuist e) {
            breuk = Breuk.KOPREGEL;
            fouten =
                    e.fouten().stream()
                            .map(f -> new FieldError(f.pointer(), f.code(), f.detail()))
                            .toList();
        } catch (IOException e) {
            breuk = Breuk.van(e, regels == null ? 0 : regels.nummer());
        } catch (RuntimeException e) {
            breuk = Breuk.INTERN;
        }
        if (regels == null) {
            klaar.put(new Einde(breuk, 0, new byte[0], fouten));
            return;
        }
        stapel.geefDoor(regels);
        klaar.put(new Einde(breuk, regels.nummer(), regels.hash(), fouten));
    }

    private @Nullable Breuk leesRecords(Recordstroom records, Regelstroom regels, Stapel stapel)
            throws IOException, InterruptedException {
        while (regels.nummer() < hervatting.laatsteRegel()) {
            if (!regels.volgende()) {
                return Breuk.ANDERE_INHOUD;
            }
        }
        if (hervatting.kopHash() != null
                && hervatting.laatsteRegel() > 0
                && !regels.hashIs(hervatting.kopHash())) {
            return Breuk.ANDERE_INHOUD;
        }
        while (records.volgende()) {
            stapel.leg(records, regels);
        }
        return null;
    }

    @Override
    public void close() {
        draad.interrupt();
    }

    /// The batch that is being filled.
    private final class Stapel {
        private List<Aangeboden> records = new ArrayList<>(RECORDS);
        private int bytes;

        void leg(Recordstroom record, Regelstroom regels) throws IOException, InterruptedException {
            records.add(Aangeboden.van(record.nummer(), record.lees(lezer), afzender));
            bytes += record.lengte();
            if (records.size() >= RECORDS || bytes >= BYTES) {
                geefDoor(regels);
            }
        }

        void geefDoor(Regelstroom stroom) throws InterruptedException {
            if (!records.isEmpty()) {
                klaar.put(
                        new Blok(
                                records,
                                records.getFirst().regel(),
                                stroom.nummer(),
                                stroom.hash()));
                records = new ArrayList<>(RECORDS);
                bytes = 0;
            }
        }
    }
}

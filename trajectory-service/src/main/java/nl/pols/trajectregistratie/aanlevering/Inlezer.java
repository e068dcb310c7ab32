package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.aanlevering.Pakket.Einde;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.Vormregels;
import nl.pols.trajectregistratie.traject.Aangeboden;
import org.jspecify.annotations.Nullable;

/// Reads, judges and hashes the next batch while the one before is being written. Invariant: at
/// most [#VOORUIT] batches of bounded size wait, whatever the size of the delivery.
final class Inlezer implements AutoCloseable {

    private static final int RECORDS = 1_000;
    private static final int BYTES = 2 * 1024 * 1024;
    private static final int VOORUIT = 2;

    private final BlockingQueue<Pakket> klaar = new ArrayBlockingQueue<>(VOORUIT);
    private final InputStream bron;
    private final boolean gzip;
    private final OpgaveLezer lezer;
    private final Afzender afzender;
    private final Hervatting hervatting;
    private final Thread draad;

    /// Where an earlier attempt stopped; its lines are only hashed.
    record Hervatting(long laatsteRegel, byte @Nullable [] kopHash) {
        static final Hervatting NERGENS = new Hervatting(0, null);
    }

    private Inlezer(
            InputStream bron,
            boolean gzip,
            OpgaveLezer lezer,
            Afzender afzender,
            Hervatting hervatting) {
        this.bron = bron;
        this.gzip = gzip;
        this.lezer = lezer;
        this.afzender = afzender;
        this.hervatting = hervatting;
        this.draad = Thread.ofVirtual().name("inlezer").unstarted(this::leesAlles);
    }

    static Inlezer start(
            InputStream bron,
            boolean gzip,
            OpgaveLezer lezer,
            Afzender afzender,
            Hervatting hervatting) {
        var inlezer = new Inlezer(bron, gzip, lezer, afzender, hervatting);
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
        }
    }

    private void lees() throws InterruptedException {
        Regelstroom stroom = null;
        Breuk breuk = null;
        var stapel = new Stapel();
        try {
            stroom = new Regelstroom(leesbaar(bron, gzip));
            breuk = leesRegels(stroom, stapel);
        } catch (IOException e) {
            breuk = Breuk.van(e, stroom == null ? 0 : stroom.nummer());
        } catch (RuntimeException e) {
            breuk = Breuk.INTERN;
        }
        if (stroom == null) {
            klaar.put(new Einde(breuk, 0, new byte[0]));
            return;
        }
        stapel.geefDoor(stroom);
        klaar.put(new Einde(breuk, stroom.nummer(), stroom.hash()));
    }

    private @Nullable Breuk leesRegels(Regelstroom stroom, Stapel stapel)
            throws IOException, InterruptedException {
        while (stroom.nummer() < hervatting.laatsteRegel()) {
            if (!stroom.volgende()) {
                return Breuk.ANDERE_INHOUD;
            }
        }
        if (hervatting.kopHash() != null
                && hervatting.laatsteRegel() > 0
                && !stroom.hashIs(hervatting.kopHash())) {
            return Breuk.ANDERE_INHOUD;
        }
        while (stroom.volgende()) {
            if (!stroom.leeg()) {
                stapel.leg(stroom);
            }
        }
        return null;
    }

    static InputStream leesbaar(InputStream bron, boolean gzip) throws IOException {
        return gzip ? uitgepakt(bron) : bron;
    }

    /// The JDK asks `available()` whether another gzip member follows; on a network stream 0 means
    /// "not yet", not "no".
    private static InputStream uitgepakt(InputStream bron) throws IOException {
        var eerlijk =
                new PushbackInputStream(bron, 1) {
                    @Override
                    public int available() throws IOException {
                        int volgende = read();
                        if (volgende < 0) {
                            return 0;
                        }
                        unread(volgende);
                        return 1;
                    }
                };
        return new GZIPInputStream(eerlijk, 64 * 1024);
    }

    @Override
    public void close() {
        draad.interrupt();
    }

    /// The batch that is being filled.
    private final class Stapel {
        private List<Aangeboden> records = new ArrayList<>(RECORDS);
        private int bytes;

        void leg(Regelstroom stroom) throws InterruptedException {
            var gelezen =
                    stroom.teLang()
                            ? OpgaveLezer.onleesbaar(Vormregels.TE_LANG)
                            : lezer.lees(stroom.buffer(), stroom.vanaf(), stroom.lengte());
            records.add(Aangeboden.van(stroom.nummer(), gelezen, afzender));
            bytes += stroom.lengte();
            if (records.size() >= RECORDS || bytes >= BYTES) {
                geefDoor(stroom);
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

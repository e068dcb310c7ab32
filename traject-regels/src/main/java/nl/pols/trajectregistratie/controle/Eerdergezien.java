package nl.pols.trajectregistratie.controle;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was accepted or set aside earlier in the file, by registration number: a hash table in a
/// temporary file, so that memory stays the same for a file of any size. It holds digests and
/// pseudonyms of this run only, no number of a person, and is gone afterwards.
final class Eerdergezien implements Closeable {

    private static final long VAK = 48;
    private static final long EERSTE_VAKKEN = 1 << 16;
    private static final double VOL = 0.6;

    private static final long HASH = 16;
    private static final long DEELNEMER = 24;
    private static final long START = 40;
    private static final long STAAT = 44;

    private static final int OPGENOMEN = 1;
    private static final int GEPARKEERD = 2;

    private final MessageDigest digest;
    private Tabel tabel;
    private long bezet;

    Eerdergezien() throws IOException {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
        this.tabel = Tabel.van(EERSTE_VAKKEN);
    }

    /// @param inhoud hash of what was stated
    record Gezien(long inhoud, UUID deelnemerId, LocalDate startdatum, boolean opgenomen) {}

    private record Sleutel(long eerste, long tweede) {}

    private record Tabel(Arena arena, MemorySegment geheugen, long vakken) {
        static Tabel van(long vakken) throws IOException {
            Path bestand = Files.createTempFile("pols-controleer", ".tabel");
            Arena arena = Arena.ofConfined();
            try (FileChannel kanaal =
                    FileChannel.open(
                            bestand,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE)) {
                // stays mapped after the channel is closed and its name is gone
                var geheugen = kanaal.map(FileChannel.MapMode.READ_WRITE, 0, vakken * VAK, arena);
                return new Tabel(arena, geheugen, vakken);
            }
        }

        long getal(long vak, long waar) {
            return geheugen.get(ValueLayout.JAVA_LONG, vak + waar);
        }

        int staat(long vak) {
            return geheugen.get(ValueLayout.JAVA_INT, vak + STAAT);
        }

        /// Where it is, or where it belongs.
        long vak(Sleutel sleutel) {
            long nummer = sleutel.eerste() & (vakken - 1);
            while (true) {
                long vak = nummer * VAK;
                if (staat(vak) == 0
                        || (getal(vak, 0) == sleutel.eerste()
                                && getal(vak, 8) == sleutel.tweede())) {
                    return vak;
                }
                nummer = (nummer + 1) & (vakken - 1);
            }
        }
    }

    @Nullable Gezien zoek(String registratienummer) {
        long vak = tabel.vak(sleutel(registratienummer));
        int staat = tabel.staat(vak);
        if (staat == 0) {
            return null;
        }
        return new Gezien(
                tabel.getal(vak, HASH),
                new UUID(tabel.getal(vak, DEELNEMER), tabel.getal(vak, DEELNEMER + 8)),
                LocalDate.ofEpochDay(tabel.geheugen().get(ValueLayout.JAVA_INT, vak + START)),
                staat == OPGENOMEN);
    }

    void onthoud(String registratienummer, Gezien gezien) throws IOException {
        if (bezet >= tabel.vakken() * VOL) {
            groei();
        }
        var sleutel = sleutel(registratienummer);
        long vak = tabel.vak(sleutel);
        var geheugen = tabel.geheugen();
        geheugen.set(ValueLayout.JAVA_LONG, vak, sleutel.eerste());
        geheugen.set(ValueLayout.JAVA_LONG, vak + 8, sleutel.tweede());
        geheugen.set(ValueLayout.JAVA_LONG, vak + HASH, gezien.inhoud());
        geheugen.set(
                ValueLayout.JAVA_LONG,
                vak + DEELNEMER,
                gezien.deelnemerId().getMostSignificantBits());
        geheugen.set(
                ValueLayout.JAVA_LONG,
                vak + DEELNEMER + 8,
                gezien.deelnemerId().getLeastSignificantBits());
        geheugen.set(
                ValueLayout.JAVA_INT,
                vak + START,
                Math.toIntExact(gezien.startdatum().toEpochDay()));
        geheugen.set(
                ValueLayout.JAVA_INT, vak + STAAT, gezien.opgenomen() ? OPGENOMEN : GEPARKEERD);
        bezet++;
    }

    private void groei() throws IOException {
        Tabel groter = Tabel.van(tabel.vakken() * 2);
        for (long vak = 0; vak < tabel.vakken() * VAK; vak += VAK) {
            if (tabel.staat(vak) != 0) {
                var sleutel = new Sleutel(tabel.getal(vak, 0), tabel.getal(vak, 8));
                MemorySegment.copy(
                        tabel.geheugen(), vak, groter.geheugen(), groter.vak(sleutel), VAK);
            }
        }
        tabel.arena().close();
        tabel = groter;
    }

    private Sleutel sleutel(String registratienummer) {
        var hash =
                ByteBuffer.wrap(digest.digest(registratienummer.getBytes(StandardCharsets.UTF_8)));
        return new Sleutel(hash.getLong(), hash.getLong());
    }

    @Override
    public void close() {
        tabel.arena().close();
    }
}

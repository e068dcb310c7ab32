package nl.pols.trajectregistratie.aanlevering;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import nl.pols.trajectregistratie.regels.OpgaveLezer;

/// Cuts a stream into lines without ever holding more than one read and one line. Invariant:
/// [#hash()] is the digest of every byte up to and including the current line, so that a repeated
/// delivery proves to be the same one.
public final class Regelstroom {

    private static final int LEESBLOK = 128 * 1024;
    private static final int GRENS = OpgaveLezer.MAX_BYTES;

    private final InputStream bron;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[GRENS + LEESBLOK];
    private int lees;
    private int eind;
    private boolean bronOp;

    private int vanaf;
    private int lengte;
    private boolean teLang;
    private long nummer;

    public Regelstroom(InputStream bron) {
        this.bron = bron;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /// Moves to the next line; false at the end of the stream. A line that the stream broke off is
    /// not a line.
    public boolean volgende() throws IOException {
        int einde = zoekEinde();
        if (einde < 0 && lees == eind) {
            return false;
        }
        nummer++;
        teLang = false;
        if (einde < 0 && eind - lees > GRENS) {
            slaOver();
            return true;
        }
        int na = einde < 0 ? eind : einde + 1;
        digest.update(buffer, lees, na - lees);
        vanaf = lees;
        lengte = (einde < 0 ? eind : einde) - lees;
        lees = na;
        knip();
        teLang = lengte > GRENS;
        return true;
    }

    /// The place of the next line feed; -1 when there is none before the end of the stream or
    /// within the bound.
    private int zoekEinde() throws IOException {
        int zoek = lees;
        while (true) {
            for (int i = zoek; i < eind; i++) {
                if (buffer[i] == '\n') {
                    return i;
                }
            }
            if (bronOp || eind - lees > GRENS) {
                return -1;
            }
            int gehad = eind - lees;
            vul();
            zoek = lees + gehad;
        }
    }

    private void vul() throws IOException {
        if (buffer.length - eind < LEESBLOK) {
            System.arraycopy(buffer, lees, buffer, 0, eind - lees);
            eind -= lees;
            lees = 0;
        }
        int gelezen = bron.read(buffer, eind, Math.min(LEESBLOK, buffer.length - eind));
        if (gelezen < 0) {
            bronOp = true;
        } else {
            eind += gelezen;
        }
    }

    /// Drops the rest of a line that is too long to be a record.
    private void slaOver() throws IOException {
        teLang = true;
        vanaf = 0;
        lengte = 0;
        while (true) {
            for (int i = lees; i < eind; i++) {
                if (buffer[i] == '\n') {
                    digest.update(buffer, lees, i + 1 - lees);
                    lees = i + 1;
                    return;
                }
            }
            digest.update(buffer, lees, eind - lees);
            lees = 0;
            eind = 0;
            if (bronOp) {
                return;
            }
            vul();
        }
    }

    /// Carriage return at the end, byte order mark at the begin: not part of a record.
    private void knip() {
        if (lengte > 0 && buffer[vanaf + lengte - 1] == '\r') {
            lengte--;
        }
        if (nummer == 1
                && lengte >= 3
                && buffer[vanaf] == (byte) 0xEF
                && buffer[vanaf + 1] == (byte) 0xBB
                && buffer[vanaf + 2] == (byte) 0xBF) {
            vanaf += 3;
            lengte -= 3;
        }
    }

    public boolean leeg() {
        for (int i = vanaf; i < vanaf + lengte; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return !teLang;
    }

    /// Valid until the next [#volgende()].
    public byte[] buffer() {
        return buffer;
    }

    public int vanaf() {
        return vanaf;
    }

    public int lengte() {
        return lengte;
    }

    public boolean teLang() {
        return teLang;
    }

    /// From 1; blank lines count, so that it is the number an editor shows.
    public long nummer() {
        return nummer;
    }

    public byte[] hash() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be cloned", e);
        }
    }

    public boolean hashIs(byte[] andere) {
        return Arrays.equals(hash(), andere);
    }
}

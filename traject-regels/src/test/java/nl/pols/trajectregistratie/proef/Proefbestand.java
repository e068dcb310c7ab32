package nl.pols.trajectregistratie.proef;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A file as a sender might send it on a bad day: records in order among records that aren't, lines
/// or a table, whole or cut off, packed or pretending to be. The same seed makes the same file.
///
/// @param gzip whether it is said to be packed
public record Proefbestand(byte[] inhoud, boolean csv, boolean gzip) {

    private static final String[] SCHEIDING = {";", ","};

    public static Proefbestand van(long zaad, int records) {
        return new Maker(new Random(zaad)).maak(records);
    }

    private static final class Maker {
        private final Random lot;
        private final Verminker verminker;
        private final List<String> nummers = new ArrayList<>();
        private final List<ObjectNode> gemaakt = new ArrayList<>();

        Maker(Random lot) {
            this.lot = lot;
            this.verminker = new Verminker(lot);
        }

        Proefbestand maak(int records) {
            boolean csv = lot.nextInt(4) == 0;
            String scheiding = SCHEIDING[lot.nextInt(2)];
            String einde = lot.nextInt(4) == 0 ? "\r\n" : "\n";
            var tekst = new StringBuilder(lot.nextInt(10) == 0 ? "\uFEFF" : "");
            if (csv) {
                tekst.append(kop(scheiding)).append(einde);
            }
            for (int i = 0; i < records; i++) {
                ObjectNode record = record(i);
                tekst.append(csv ? rij(record, scheiding) : regel(record)).append(einde);
                if (lot.nextInt(60) == 0) {
                    tekst.append(lot.nextBoolean() ? "  " : "").append(einde);
                }
            }
            return verpak(tekst.toString().getBytes(tekenset()), csv);
        }

        private ObjectNode record(int i) {
            if (!gemaakt.isEmpty() && lot.nextInt(25) == 0) {
                // the same once more, word for word
                return gemaakt.get(lot.nextInt(gemaakt.size()));
            }
            ObjectNode record = verminker.gewoon("nr-" + i, lot.nextInt(200));
            int keer = lot.nextInt(4);
            for (int k = 0; k < keer; k++) {
                verminker.vermink(record, nummers);
            }
            nummers.add(record.path("registratienummer").asText("nr-0"));
            gemaakt.add(record);
            return record;
        }

        private String regel(ObjectNode record) {
            String regel = record.toString();
            return lot.nextInt(12) == 0 ? verminker.breek(regel) : regel;
        }

        private String kop(String scheiding) {
            String kop = Tabel.kop(scheiding);
            return lot.nextInt(15) == 0 ? kop.replace("afstand", "kleur") : kop;
        }

        private String rij(ObjectNode record, String scheiding) {
            String rij = Tabel.rij(scheiding, record.toString());
            if (lot.nextInt(8) > 0) {
                return rij;
            }
            int plaats = lot.nextInt(rij.length());
            String begin = rij.substring(0, plaats);
            String rest = rij.substring(plaats);
            return switch (lot.nextInt(8)) {
                case 0 -> begin + "\"" + rest;
                case 1 -> begin + scheiding + rest;
                case 2 -> begin + "\n" + rest;
                case 3 -> begin + "\"\"" + rest;
                case 4 -> begin;
                case 5 -> rij.replace(scheiding, ";".equals(scheiding) ? "," : ";");
                case 6 -> begin + "\"regel\nbinnen\"" + rest;
                default -> verminker.breek(rij);
            };
        }

        private Charset tekenset() {
            return switch (lot.nextInt(30)) {
                case 0 -> StandardCharsets.UTF_16LE;
                case 1, 2 -> StandardCharsets.ISO_8859_1;
                default -> StandardCharsets.UTF_8;
            };
        }

        private Proefbestand verpak(byte[] inhoud, boolean csv) {
            return switch (lot.nextInt(12)) {
                case 0 -> new Proefbestand(stuk(inhoud), csv, false);
                case 1 ->
                        new Proefbestand(
                                Arrays.copyOf(inhoud, lot.nextInt(inhoud.length)), csv, false);
                case 2, 3 -> new Proefbestand(gzip(inhoud), csv, true);
                case 4 -> {
                    byte[] heel = gzip(inhoud);
                    yield new Proefbestand(
                            Arrays.copyOf(heel, lot.nextInt(heel.length)), csv, true);
                }
                case 5 -> new Proefbestand(stuk(gzip(inhoud)), csv, true);
                case 6 -> new Proefbestand(lot.nextInt(3) == 0 ? inhoud : gzip(inhoud), csv, true);
                default -> new Proefbestand(inhoud, csv, false);
            };
        }

        /// A few bytes are others.
        private byte[] stuk(byte[] inhoud) {
            byte[] stuk = inhoud.clone();
            for (int i = 0; i < 5; i++) {
                stuk[lot.nextInt(stuk.length)] = (byte) lot.nextInt(256);
            }
            return stuk;
        }

        private static byte[] gzip(byte[] inhoud) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(inhoud);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}

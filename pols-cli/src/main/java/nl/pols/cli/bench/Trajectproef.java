package nl.pols.cli.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Made-up records of trajectories for measuring, as many as asked and each in a fraction of a
/// microsecond: a million must cost the machine that is measured next to nothing. The same number
/// gives the same record; nothing in it is real.
///
/// Three in four ended in the years before, one in four runs and began in the last two months.
/// Nothing of it falls due, so no record makes a task.
final class Trajectproef {

    /// One record takes about this much, in bytes.
    static final int LENGTH = 400;

    private static final int STARTS = 64;
    private static final int RUNNING = 16;

    /// What becomes of a record.
    enum Soort {
        GELDIG,
        /// The same number with other hours.
        GEWIJZIGD,
        /// Its planned end is before its start.
        GEWEIGERD,
        /// The register doesn't know its company.
        GEPARKEERD
    }

    private final byte[] prefix;
    private final List<byte[]> companies;
    private final byte[] unknown = ascii(UUID.randomUUID().toString());
    private final List<byte[]> periods = new ArrayList<>(STARTS);
    private final byte[] impossible;

    /// @param prefix of every registration number
    Trajectproef(String prefix, List<UUID> companies, LocalDate today) {
        this.prefix = ascii("{\"registratienummer\":\"" + prefix + "-");
        this.companies = companies.stream().map(id -> ascii(id.toString())).toList();
        for (int i = 0; i < STARTS; i++) {
            periods.add(ascii(i < RUNNING ? running(today, i) : ended(today, i)));
        }
        this.impossible =
                ascii(
                        "\",\"startdatum\":\"2021-03-01\",\"geplandeEinddatum\":\"2021-02-01\",\"einddatum\":\"2021-12-01\",\"uitstroom\":\"UITVAL\"");
    }

    private static String running(LocalDate today, int which) {
        LocalDate start = today.minusDays(3L * which + 1);
        return "\",\"startdatum\":\"%s\",\"geplandeEinddatum\":\"%s\""
                .formatted(start, start.plusMonths(9));
    }

    /// A day on which about one in six ran.
    static LocalDate dagMetLopende(LocalDate today) {
        return startOfEnded(today, STARTS / 2);
    }

    private static LocalDate startOfEnded(LocalDate today, int which) {
        return today.minusYears(3).minusDays(17L * which);
    }

    private static String ended(LocalDate today, int which) {
        LocalDate start = startOfEnded(today, which);
        String outcome = which % 3 == 0 ? "BETAALD_WERK" : "OPLEIDING";
        return "\",\"startdatum\":\"%s\",\"geplandeEinddatum\":\"%s\",\"einddatum\":\"%s\",\"uitstroom\":\"%s\""
                .formatted(start, start.plusMonths(9), start.plusMonths(6 + which % 4), outcome);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// A place to write records into, one after the other.
    static final class Stapel {
        final byte[] bytes;
        int length;

        Stapel(int records) {
            bytes = new byte[records * LENGTH];
        }

        private void put(byte[] text) {
            System.arraycopy(text, 0, bytes, length, text.length);
            length += text.length;
        }

        private void digits(long number, int width) {
            long rest = number;
            for (int i = width - 1; i >= 0; i--) {
                bytes[length + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            length += width;
        }
    }

    private static final byte[] BSN = ascii("\",\"bsn\":\"");
    private static final byte[] SOB = ascii("\",\"sobId\":\"");
    private static final byte[] REST =
            ascii(
                    ",\"uitkering\":\"PARTICIPATIEWET\",\"behoudVanUitkering\":true,\"doelgroep\":\"OVERIG\",\"afstand\":\"GROOT\"");
    private static final byte[] HOURS =
            ascii(
                    ",\"urenPerWeek\":{\"productie\":16,\"coaching\":4,\"scholing\":2,\"overig\":0}}\n");
    private static final byte[] OTHER_HOURS =
            ascii(
                    ",\"urenPerWeek\":{\"productie\":12,\"coaching\":4,\"scholing\":6,\"overig\":0}}\n");

    void schrijf(Stapel out, long number, Soort soort) {
        out.put(prefix);
        out.digits(number, 8);
        out.put(BSN);
        out.digits(bsn(number), 9);
        out.put(SOB);
        out.put(
                soort == Soort.GEPARKEERD
                        ? unknown
                        : companies.get((int) (number % companies.size())));
        out.put(soort == Soort.GEWEIGERD ? impossible : periods.get((int) (number % STARTS)));
        out.put(REST);
        out.put(soort == Soort.GEWIJZIGD ? OTHER_HOURS : HOURS);
    }

    /// A number that passes the check.
    static long bsn(long number) {
        for (long eight = 10_000_000 + (number * 7) % 80_000_000; ; eight++) {
            long sum = 0;
            long rest = eight;
            for (int weight = 2; weight <= 9; weight++) {
                sum += weight * (rest % 10);
                rest /= 10;
            }
            if (sum % 11 < 10) {
                return eight * 10 + sum % 11;
            }
        }
    }
}

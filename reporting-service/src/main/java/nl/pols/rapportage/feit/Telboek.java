package nl.pols.rapportage.feit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.rapportage.feit.Celstap.Gewisseld;
import org.jspecify.annotations.Nullable;

/// What a batch adds to the counts, added up before it is written: a row of a table once, and none
/// that comes to nought. Invariant: a cell, a span of time and a count are here what they are in
/// [Telling].
final class Telboek {
    private static final List<String> MATEN =
            Stream.concat(Telling.STANDEN.stream(), Telling.STROMEN.stream()).toList();
    private static final Map<String, Integer> PLAATS = plaatsen();
    private static final long LAND = 0;

    private final Map<Cel, Long> cellen = new HashMap<>();
    private final Map<Long, List<Gewisseld>> gewisseld = new HashMap<>();
    private final Map<Rij, long[]> dagen = new HashMap<>();
    private final Map<Rij, long[]> tijden = new HashMap<>();

    /// Where is counted together: its level, and what it is of.
    private record Cel(
            String niveau,
            @Nullable String gemeentecode,
            @Nullable UUID sobId,
            @Nullable String uitkering,
            @Nullable String afstand) {

        /// Follows from what it is, as in `telling/traject.sql`.
        long nummer() {
            var naam =
                    sobId == null
                            ? niveau + "|" + uitkering + "|" + afstand
                            : niveau + "|" + gemeentecode + "|" + sobId;
            try {
                var code = MessageDigest.getInstance("MD5"); // no secret: a number that is stable
                return ByteBuffer.wrap(code.digest(naam.getBytes(StandardCharsets.UTF_8)))
                        .getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has MD5", e);
            }
        }
    }

    /// The key of a row.
    record Rij(long cel, char korrel, int dag) implements Comparable<Rij> {
        @Override
        public int compareTo(Rij ander) {
            int orde = Character.compare(korrel, ander.korrel);
            orde = orde == 0 ? Integer.compare(dag, ander.dag) : orde;
            return orde == 0 ? Long.compare(cel, ander.cel) : orde;
        }

        static Rij van(long cel, char korrel, LocalDate dag) {
            return new Rij(cel, korrel, (int) dag.toEpochDay());
        }
    }

    /// Where the contributions of one version go.
    Blad blad(Telversie versie, int teken) {
        long plaats = nummer(new Cel("PLAATS", versie.gemeentecode(), versie.sobId(), null, null));
        var daar = gewisseld.computeIfAbsent(plaats, p -> new ArrayList<>());
        if (versie.isEr()) {
            daar.add(new Gewisseld(versie, teken));
        }
        return new Blad(
                plaats,
                nummer(new Cel("KENMERK", null, null, versie.uitkering(), versie.afstand())),
                teken);
    }

    private long nummer(Cel cel) {
        return cellen.computeIfAbsent(cel, Cel::nummer);
    }

    /// The contributions of one version, day by day.
    final class Blad {
        private final long plaats;
        private final long kenmerk;
        private final int teken;
        private long[][] standen = {};
        private long[][] alles = {};

        private Blad(long plaats, long kenmerk, int teken) {
            this.plaats = plaats;
            this.kenmerk = kenmerk;
            this.teken = teken;
        }

        /// What follows is added on this day.
        void op(LocalDate dag) {
            var maand = dag.withDayOfMonth(1);
            var tien = maand.plusDays(Math.min((dag.getDayOfMonth() - 1) / 10, 2) * 10L);
            var jaar = dag.withDayOfYear(1);
            standen =
                    new long[][] {
                        dagrij(plaats, 'D', dag),
                        dagrij(plaats, 'T', tien),
                        dagrij(LAND, 'D', dag),
                        dagrij(LAND, 'T', tien)
                    };
            alles =
                    new long[][] {
                        tijdrij(plaats, 'M', maand),
                        tijdrij(plaats, 'J', jaar),
                        tijdrij(LAND, 'M', maand),
                        tijdrij(LAND, 'J', jaar),
                        tijdrij(kenmerk, 'M', maand),
                        tijdrij(kenmerk, 'J', jaar)
                    };
        }

        void telAls(String maat, boolean geldt) {
            tel(maat, geldt ? 1 : 0);
        }

        void tel(String maat, long aantal) {
            if (aantal != 0) {
                int plek = Objects.requireNonNull(PLAATS.get(maat), maat);
                if (plek < Telling.STANDEN.size()) {
                    voegToe(standen, plek, aantal * teken);
                }
                voegToe(alles, plek, aantal * teken);
            }
        }

        private static void voegToe(long[][] rijen, int plek, long aantal) {
            for (long[] rij : rijen) {
                rij[plek] += aantal;
            }
        }
    }

    private long[] dagrij(long cel, char korrel, LocalDate dag) {
        return dagen.computeIfAbsent(
                Rij.van(cel, korrel, dag), rij -> new long[Telling.STANDEN.size()]);
    }

    private long[] tijdrij(long cel, char korrel, LocalDate dag) {
        return tijden.computeIfAbsent(Rij.van(cel, korrel, dag), rij -> new long[MATEN.size()]);
    }

    /// In one statement, in the transaction of the connection. Returns what it did to cells that
    /// were there.
    List<Celstap> schrijf(Connection connection) throws SQLException {
        cellen.put(new Cel("LAND", null, null, null, null), LAND);
        try (var telBij = connection.prepareStatement(Telling.TEL_BIJ)) {
            int plek = 1;
            for (Array lijst : arrays(connection)) {
                telBij.setArray(plek++, lijst);
            }
            var stappen = new ArrayList<Celstap>();
            try (var rij = telBij.executeQuery()) {
                while (rij.next()) {
                    stappen.add(stap(rij));
                }
            }
            return stappen;
        }
    }

    private Celstap stap(ResultSet rij) throws SQLException {
        long cel = rij.getLong("cel");
        return new Celstap(
                cel,
                rij.getObject("was", UUID.class),
                rij.getObject("nu", UUID.class),
                gewisseld.getOrDefault(cel, List.of()));
    }

    private List<Array> arrays(Connection connection) throws SQLException {
        var lijsten = new Tellijsten(connection);
        var cel = List.copyOf(cellen.entrySet());
        lijsten.voegToe("bigint", cel, Map.Entry::getValue, Long[]::new);
        lijsten.voegToe("text", cel, c -> c.getKey().niveau, String[]::new);
        lijsten.voegToe("text", cel, c -> c.getKey().gemeentecode, String[]::new);
        lijsten.voegToe("uuid", cel, c -> c.getKey().sobId, UUID[]::new);
        lijsten.voegToe("text", cel, c -> c.getKey().uitkering, String[]::new);
        lijsten.voegToe("text", cel, c -> c.getKey().afstand, String[]::new);
        lijsten.voegToe(dagen, Telling.STANDEN);
        lijsten.voegToe(tijden, MATEN);
        return lijsten.lijsten();
    }

    private static Map<String, Integer> plaatsen() {
        Map<String, Integer> plaatsen = new HashMap<>();
        for (String maat : MATEN) {
            plaatsen.put(maat, plaatsen.size());
        }
        return Map.copyOf(plaatsen);
    }
}

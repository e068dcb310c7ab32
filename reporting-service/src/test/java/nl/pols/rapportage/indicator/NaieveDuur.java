package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.pols.rapportage.indicator.Naief.Vraagje;
import nl.pols.rapportage.proef.Trajectproef;

/// How long trajectories took and how they ended, naively.
final class NaieveDuur {
    private NaieveDuur() {}

    static Map<String, String> a06(
            List<Trajectproef> bekend, List<Trajectproef> beeindigd, Vraagje v) {
        long[] klassen = new long[4];
        for (Trajectproef t : beeindigd) {
            var einde = Objects.requireNonNull(t.einde());
            int klasse =
                    !einde.isAfter(t.start().plusMonths(3))
                            ? 0
                            : !einde.isAfter(t.start().plusMonths(6))
                                    ? 1
                                    : !einde.isAfter(t.start().plusMonths(12)) ? 2 : 3;
            klassen[klasse]++;
        }
        int n = beeindigd.size();
        var uit = new HashMap<String, String>();
        uit.put("t/m 3 maanden", klassen[0] + "/" + n);
        uit.put("3 t/m 6 maanden", klassen[1] + "/" + n);
        uit.put("6 t/m 12 maanden", klassen[2] + "/" + n);
        uit.put("langer dan 12 maanden", klassen[3] + "/" + n);
        double[] duren = beeindigd.stream().mapToDouble(NaieveDuur::dagen).toArray();
        uit.put("mediaan", n == 0 ? "0/0" : kwantiel(duren, 0.5) + "/1");
        uit.put("P90", n == 0 ? "0/0" : kwantiel(duren, 0.9) + "/1");
        kaplanMeier(bekend, n, v, uit);
        return uit;
    }

    private static double dagen(Trajectproef t) {
        return ChronoUnit.DAYS.between(t.start(), t.einde());
    }

    /// In hundredths, between the two values around it.
    static long kwantiel(double[] waarden, double deel) {
        double[] gesorteerd = waarden.clone();
        java.util.Arrays.sort(gesorteerd);
        double plaats = deel * (gesorteerd.length - 1);
        int onder = (int) Math.floor(plaats);
        int boven = (int) Math.ceil(plaats);
        double waarde =
                gesorteerd[onder] + (plaats - onder) * (gesorteerd[boven] - gesorteerd[onder]);
        return Math.round(waarde * 100);
    }

    /// Duration by duration: who reached it on a day of the period, and who of them ended then.
    private static void kaplanMeier(
            List<Trajectproef> bekend, int einden, Vraagje v, Map<String, String> uit) {
        var naam = "mediaan, lopende meegeteld";
        if (einden == 0) {
            uit.put(naam, "0/0");
            return;
        }
        double over = 1;
        for (int duur = 0; duur < 3000; duur++) {
            long aanwezig = 0;
            long geeindigd = 0;
            for (Trajectproef t : bekend) {
                LocalDate dag = t.start().plusDays(duur);
                var einde = t.einde();
                boolean binnen = !dag.isBefore(v.van()) && !dag.isAfter(v.tot());
                if (binnen && (einde == null || !einde.isBefore(dag))) {
                    aanwezig++;
                    geeindigd += dag.equals(einde) ? 1 : 0;
                }
            }
            over *= aanwezig == 0 ? 1 : 1 - (double) geeindigd / aanwezig;
            if (over <= 0.5 + 1e-9) {
                uit.put(naam, duur * 100 + "/1");
                return;
            }
        }
    }

    static Map<String, String> a08(List<Trajectproef> beeindigd) {
        int n = beeindigd.size();
        long betaald = aantal(beeindigd, NaieveDuur::betaald);
        long voltooid =
                aantal(beeindigd, t -> is(t, "BESCHUT_WERK", "VERVOLGTRAJECT", "OPLEIDING"));
        long gestopt = aantal(beeindigd, t -> is(t, "UITVAL", "ZIEK"));
        long weg = aantal(beeindigd, t -> is(t, "VERHUISD", "OVERLEDEN"));
        return Map.of(
                "",
                betaald + "/" + n,
                "uitval",
                aantal(beeindigd, t -> is(t, "UITVAL")) + "/" + n,
                "reden 1: voltooid zonder betaald werk",
                voltooid + "/" + n,
                "reden 2: voortijdig gestopt",
                gestopt + "/" + n,
                "reden 3: verhuisd of overleden",
                weg + "/" + n,
                "reden onbekend",
                aantal(beeindigd, t -> is(t, "OVERIG")) + "/" + n);
    }

    /// Of who left 182 days before what we know.
    static Map<String, String> a11(List<Trajectproef> beeindigd, Vraagje v) {
        var uitgestroomd =
                beeindigd.stream()
                        .filter(NaieveDuur::betaald)
                        .filter(t ->
                                v.kennis().equals(java.time.Instant.MAX)
                                        || !Objects.requireNonNull(t.einde())
                                                .plusDays(182)
                                                .isAfter(
                                                        LocalDate.ofInstant(
                                                                v.kennis(),
                                                                java.time.ZoneOffset.UTC)))
                        .toList();
        long werkt = aantal(uitgestroomd, t -> Boolean.TRUE.equals(t.verloop().nogAanHetWerk()));
        long nagegaan = aantal(uitgestroomd, t -> t.verloop().nogAanHetWerk() != null);
        return Map.of(
                "",
                werkt + "/" + uitgestroomd.size(),
                "van wie is nagegaan",
                werkt + "/" + nagegaan,
                "nagegaan",
                nagegaan + "/" + uitgestroomd.size());
    }

    static boolean betaald(Trajectproef t) {
        return is(t, "BETAALD_WERK", "BETAALD_WERK_MET_LKS");
    }

    private static boolean is(Trajectproef t, String... uitstroom) {
        return Set.of(uitstroom).contains(String.valueOf(t.uitstroom()));
    }

    private static long aantal(List<Trajectproef> trajecten, Predicate<Trajectproef> welke) {
        return trajecten.stream().filter(welke).count();
    }
}

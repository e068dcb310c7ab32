package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.pols.rapportage.proef.Sobproef;
import org.jspecify.annotations.Nullable;

/// The register's indicators once more, deliberately naive: plain Java over everything that was
/// told of the companies.
record NaiefRegister(List<Stand> verteld, List<String> functionaliteiten) {
    private static final Set<String> PARTICIPATIEWET =
            Set.of("RE_INTEGRATIE", "BESCHUT_WERK", "LOONKOSTENSUBSIDIE", "DETACHERING");
    private static final List<String> REGIOS = List.of("AM01", "AM02");

    /// An answer or a functionality with its period.
    record Feit(String soort, String waarde, String regio, LocalDate van, @Nullable LocalDate tot) {
        boolean geldtOp(LocalDate dag) {
            return !van.isAfter(dag) && (tot == null || tot.isAfter(dag));
        }
    }

    /// A company as one version told it.
    ///
    /// @param dienst what it does for `werktVoor`; null if nobody told
    record Stand(
            UUID id,
            long versie,
            Instant bekendVan,
            LocalDate van,
            @Nullable LocalDate tot,
            @Nullable String zetel,
            @Nullable String werktVoor,
            @Nullable String dienst,
            @Nullable String taak,
            boolean nooitBestaan,
            List<Feit> feiten) {

        boolean bestaatOp(LocalDate dag) {
            return !nooitBestaan && !van.isAfter(dag) && (tot == null || tot.isAfter(dag));
        }

        @Nullable Feit feit(String soort, LocalDate dag) {
            return feiten.stream()
                    .filter(f -> f.soort.equals(soort) && f.geldtOp(dag))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable Boolean antwoord(String soort, LocalDate dag) {
            var feit = feit(soort, dag);
            return feit == null ? null : feit.waarde.equals("JA");
        }

        boolean werktIn(String regio) {
            return regio.equals(regio(zetel)) || regio.equals(regio(werktVoor));
        }

        Sobproef proef() {
            var proef =
                    Sobproef.sob(id, "Bedrijf").van(van.toString()).nieuweVersie(versie, bekendVan);
            proef = tot == null ? proef : proef.tot(tot.toString());
            proef = zetel == null ? proef : proef.zetel(zetel);
            if (werktVoor != null && dienst != null) {
                proef = proef.werktVoor(werktVoor, dienst);
            }
            proef = taak == null ? proef : proef.taak(taak);
            proef = nooitBestaan ? proef.ingetrokken() : proef;
            for (Feit f : feiten) {
                var einde = f.tot == null ? null : f.tot.toString();
                proef =
                        f.soort.equals("FUNCTIONALITEIT")
                                ? proef.functionaliteit(f.waarde, f.van.toString(), einde)
                                : proef.antwoord(
                                        f.soort,
                                        f.waarde.equals("JA"),
                                        f.regio.isEmpty() ? null : f.regio,
                                        f.van.toString(),
                                        einde);
            }
            return proef;
        }
    }

    /// The municipalities of [nl.pols.rapportage.proef.Steekproef] lie in two regions in turn.
    static @Nullable String regio(@Nullable String gemeente) {
        return gemeente == null
                ? null
                : "AM%02d".formatted(1 + Integer.parseInt(gemeente.substring(2)) % 2);
    }

    /// Per part `teller/noemer`; no denominator is `-`.
    Map<String, String> bereken(
            String code, LocalDate dag, Instant kennis, @Nullable String regio) {
        var alle = levend(dag, kennis);
        var hier =
                alle.stream().filter(s -> regio == null || regio.equals(regio(s.zetel))).toList();
        return switch (code) {
            case "H01" -> h01(hier, dag);
            case "H02" -> h02(alle, dag, regio);
            case "H03" -> h03(hier);
            case "H04" -> Map.of("bestaande SOB's", hier.size() + "/-");
            default -> h05(alle, dag, regio);
        };
    }

    private List<Stand> levend(LocalDate dag, Instant kennis) {
        var laatste = new HashMap<UUID, Stand>();
        verteld.stream()
                .filter(s -> !s.bekendVan.isAfter(kennis))
                .sorted(Comparator.comparing(Stand::versie))
                .forEach(s -> laatste.put(s.id, s));
        return laatste.values().stream().filter(s -> s.bestaatOp(dag)).toList();
    }

    private static Map<String, String> h01(List<Stand> sobs, LocalDate dag) {
        var respondenten =
                sobs.stream()
                        .filter(s -> s.antwoord("RMT", dag) != null)
                        .filter(s -> s.antwoord("IMPULS_BANENAFSPRAAK", dag) != null)
                        .toList();
        long beide = 0;
        long alleenImpuls = 0;
        for (Stand s : respondenten) {
            if (Objects.equals(s.antwoord("IMPULS_BANENAFSPRAAK", dag), true)) {
                if (Objects.equals(s.antwoord("RMT", dag), true)) {
                    beide++;
                } else {
                    alleenImpuls++;
                }
            }
        }
        return Map.of(
                "beide", beide + "/" + respondenten.size(),
                "alleen impuls banenafspraak", alleenImpuls + "/" + respondenten.size(),
                "respons", respondenten.size() + "/" + sobs.size(),
                "van alle SOB's: beide", beide + "/" + sobs.size());
    }

    private static Map<String, String> h02(
            List<Stand> sobs, LocalDate dag, @Nullable String alleen) {
        int teams = 0;
        int antwoord = 0;
        int samen = 0;
        for (String regio : REGIOS) {
            if (alleen == null || alleen.equals(regio)) {
                var over =
                        sobs.stream()
                                .filter(s -> regio.equals(overWelkTeam(s, dag)))
                                .map(s -> s.antwoord("RMT", dag))
                                .toList();
                teams++;
                antwoord += over.isEmpty() ? 0 : 1;
                samen += over.contains(Boolean.TRUE) ? 1 : 0;
            }
        }
        return Map.of(
                "", samen + "/" + antwoord,
                "respons", antwoord + "/" + teams,
                "van alle RMT's", samen + "/" + teams);
    }

    private static @Nullable String overWelkTeam(Stand sob, LocalDate dag) {
        var feit = sob.feit("RMT", dag);
        return feit == null ? null : feit.regio.isEmpty() ? regio(sob.zetel) : feit.regio;
    }

    private static Map<String, String> h03(List<Stand> sobs) {
        long bekend = aantal(sobs, s -> s.dienst != null);
        long wel = aantal(sobs, s -> s.dienst != null && PARTICIPATIEWET.contains(s.dienst));
        return Map.of(
                "", wel + "/" + bekend,
                "detachering", aantal(sobs, s -> "DETACHERING".equals(s.dienst)) + "/" + bekend,
                "beperkte taak",
                        aantal(sobs, s -> "ALLEEN_WSW".equals(s.taak))
                                + "/"
                                + aantal(sobs, s -> s.taak != null));
    }

    private Map<String, String> h05(List<Stand> sobs, LocalDate dag, @Nullable String alleen) {
        int plekken = 0;
        int gevuld = 0;
        for (String regio : REGIOS) {
            for (String f : functionaliteiten) {
                if (alleen == null || alleen.equals(regio)) {
                    boolean aanwezig =
                            sobs.stream()
                                    .filter(s -> s.werktIn(regio))
                                    .flatMap(s -> s.feiten.stream())
                                    .anyMatch(x -> x.waarde.equals(f) && x.geldtOp(dag));
                    plekken++;
                    gevuld += aanwezig ? 1 : 0;
                }
            }
        }
        return Map.of("", gevuld + "/" + plekken);
    }

    private static long aantal(List<Stand> sobs, Predicate<Stand> welke) {
        return sobs.stream().filter(welke).count();
    }
}

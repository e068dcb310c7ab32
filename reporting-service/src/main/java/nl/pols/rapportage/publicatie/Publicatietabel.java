package nl.pols.rapportage.publicatie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Tabel.Rij;
import nl.pols.rapportage.formaat.Tabel.Rol;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Inhoud.Cel;
import nl.pols.rapportage.publicatie.Inhoud.Indeling;
import nl.pols.rapportage.publicatie.Inhoud.Reeks;
import nl.pols.rapportage.publicatie.Inhoud.Tabelvorm;

/// One table of a publication as a cube: every code of each axis, the total first. Where protection
/// left a level out, its codes aren't there.
final class Publicatietabel {
    private final Publicatie publicatie;
    private final Reeks reeks;
    private final Tabelvorm vorm;
    private final Map<SortedMap<String, String>, Cel> cellen;
    private final List<Tabel.Dimensie> assen;

    private Publicatietabel(Publicatie publicatie, Inhoud inhoud, String reeks, String tabel) {
        this.publicatie = publicatie;
        this.reeks = inhoud.reeks(reeks);
        this.vorm =
                this.reeks.tabellen().stream()
                        .filter(t -> t.naam().equals(tabel))
                        .findFirst()
                        .orElseThrow(PublicatieRefused.OnbekendeTabel::new);
        var sleutels = vorm.assen().stream().map(As::sleutel).collect(Collectors.toSet());
        this.cellen =
                this.reeks.cellen().stream()
                        .filter(cel -> sleutels.containsAll(cel.plaats().keySet()))
                        .collect(Collectors.toMap(Cel::plaats, Function.identity()));
        this.assen = vorm.assen().stream().map(as -> as(as.sleutel())).toList();
    }

    static Tabel van(Publicatie publicatie, Inhoud inhoud, String reeks, String tabel) {
        return new Publicatietabel(publicatie, inhoud, reeks, tabel).tabel(inhoud);
    }

    private Tabel tabel(Inhoud inhoud) {
        var nummer = Objects.requireNonNullElse(publicatie.nummer(), "concept");
        return new Tabel(
                nummer + "-" + reeks.code().toLowerCase(java.util.Locale.ROOT) + "-" + vorm.naam(),
                "%s %s: %s".formatted(inhoud.titel(), inhoud.periode(), reeks.naam()),
                gegevens(inhoud, nummer),
                vast(inhoud, nummer),
                inhoud.kennisdatum(),
                assen,
                List.of("herzien"),
                List.of(Eenheidswoord.maat(reeks)),
                this::rijen);
    }

    private static Map<String, String> vast(Inhoud inhoud, String nummer) {
        var vast = new LinkedHashMap<String, String>();
        vast.put("publicatie", nummer);
        vast.put("periode", inhoud.periode());
        vast.put("licentie", inhoud.licentie());
        return vast;
    }

    private Map<String, String> gegevens(Inhoud inhoud, String nummer) {
        var gegevens = new LinkedHashMap<String, String>();
        gegevens.put("publicatie", nummer);
        gegevens.put("hash", publicatie.hash());
        gegevens.put("indicator", "%s, versie %d".formatted(reeks.indicator(), reeks.versie()));
        gegevens.put("definitie", reeks.definitie());
        gegevens.put("kennisdatum", inhoud.kennisdatum().toString());
        gegevens.put("beveiliging", Eenheidswoord.beveiliging(reeks));
        gegevens.put("vergroofd", String.join("; ", reeks.verantwoording().vergroofd()));
        if (!inhoud.respons().isEmpty()) {
            gegevens.put("respons", Responstekst.inEenRegel(inhoud));
        }
        if (publicatie.wijziging() != null) {
            gegevens.put("wijziging", publicatie.wijziging());
        }
        gegevens.put("licentie", inhoud.licentie());
        return gegevens;
    }

    /// The codes of which the table shows anything, the total first.
    private Tabel.Dimensie as(String sleutel) {
        var indeling =
                reeks.indelingen().stream()
                        .filter(i -> i.as().equals(sleutel))
                        .findFirst()
                        .orElseThrow(PublicatieRefused.OnbekendeTabel::new);
        var aanwezig =
                cellen.keySet().stream()
                        .map(plaats -> plaats.getOrDefault(sleutel, indeling.totaal()))
                        .collect(Collectors.toSet());
        var categorieen =
                Stream.concat(Stream.of(indeling.totaal()), indeling.ouders().keySet().stream())
                        .filter(aanwezig::contains)
                        .map(code -> categorie(indeling, code))
                        .toList();
        return new Tabel.Dimensie(
                sleutel,
                Character.toUpperCase(sleutel.charAt(0)) + sleutel.substring(1),
                isPlaats(sleutel) ? Rol.PLAATS : Rol.ANDERS,
                categorieen);
    }

    private static boolean isPlaats(String sleutel) {
        return Arrays.stream(As.values())
                .anyMatch(as -> as.isPlaats() && as.sleutel().equals(sleutel));
    }

    private static Categorie categorie(Indeling indeling, String code) {
        return new Categorie(code, indeling.namen().getOrDefault(code, code));
    }

    private Iterator<Rij> rijen() {
        Stream<List<Categorie>> plaatsen = Stream.of(List.of());
        for (var as : assen) {
            plaatsen = plaatsen.flatMap(p -> as.categorieen().stream().map(c -> met(p, c)));
        }
        return plaatsen.map(this::rij).iterator();
    }

    private static List<Categorie> met(List<Categorie> plaats, Categorie categorie) {
        var verder = new ArrayList<>(plaats);
        verder.add(categorie);
        return verder;
    }

    private Rij rij(List<Categorie> plaats) {
        var codes = new TreeMap<String, String>();
        for (int i = 0; i < assen.size(); i++) {
            var as = assen.get(i);
            if (plaats.get(i) != as.categorieen().getFirst()) {
                codes.put(as.sleutel(), plaats.get(i).code());
            }
        }
        var cel = cellen.get(codes);
        return new Rij(
                plaats,
                Arrays.asList(cel != null && cel.herzien() ? "ja" : null),
                Arrays.asList(
                        cel == null || cel.waarde() == null
                                ? null
                                : Eenheidswoord.getal(reeks, cel.waarde())),
                cel == null ? Teken.GEHEIM : cel.symbool());
    }
}

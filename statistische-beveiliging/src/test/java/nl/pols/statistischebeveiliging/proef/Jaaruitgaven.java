package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Los;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Som;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Releases of [Halfjaren], and of who began and who ended in the years that two of them make, in
/// any order.
public final class Jaaruitgaven extends Uitgaven {
    private final Halfjaren halfjaren;
    private final Beveiliging beveiliging;
    private final boolean metJaren;
    private final Jaarstroom begonnen;
    private final Jaarstroom beeindigd;

    /// What figures of half-years are called in a linked set.
    private interface Namen {
        String van(String figuur, int halfjaar);
    }

    /// @param metJaren whether years are linked with their halves
    public Jaaruitgaven(Halfjaren halfjaren, Beveiliging beveiliging, boolean metJaren) {
        super(halfjaren, beveiliging, true);
        this.halfjaren = halfjaren;
        this.beveiliging = beveiliging;
        this.metJaren = metJaren;
        begonnen =
                new Jaarstroom(
                        "begonnen",
                        halfjaren::begonnen,
                        halfjaren::alDaar,
                        halfjaren::alDaarZonderWerk,
                        1);
        beeindigd =
                new Jaarstroom(
                        "beeindigd",
                        halfjaren::beeindigd,
                        halfjaren::nogDaar,
                        halfjaren::nogDaarZonderWerk,
                        0);
    }

    /// What the attacks on both flows of a year came to.
    public List<Aanvalsverslag> brengJaarUit(int jaar) {
        return List.of(brengUit(jaar, begonnen), brengUit(jaar, beeindigd));
    }

    public List<Beveiligd> begonnen(int jaar) {
        return begonnen.van(jaar);
    }

    public List<Beveiligd> beeindigd(int jaar) {
        return beeindigd.van(jaar);
    }

    private Aanvalsverslag brengUit(int jaar, Jaarstroom stroom) {
        var eigen = stroom.geteld().apply(jaar);
        boolean kan = metJaren && isUit(2 * jaar) && isUit(2 * jaar + 1);
        var koppeling = kan ? naHalfjaren(jaar, stroom) : new Koppeling(List.of());
        var toen = koppeling.bekend(stroom.eerder().getOrDefault(jaar, Map.of()));
        var samen = beveiliging.beveilig(koppeling.samen(eigen), toen);
        var reeks = new ArrayList<Uitgave>();
        stroom.van(jaar).forEach(uitgave -> reeks.add(uitgave.onafgerond()));
        reeks.add(samen.onafgerond());
        var verslag = Aanvaller.val(reeks, samen.beloofd());
        var los = Ontkoppeling.van(samen, eigen);
        stroom.uitgaven().computeIfAbsent(jaar, x -> new ArrayList<>()).add(los);
        stroom.eerder().put(jaar, los.voorLater());
        return verslag;
    }

    private boolean isUit(int halfjaar) {
        return !inzet(halfjaar).isEmpty();
    }

    /// Both halves and what stands beside them, and the other flow of the year.
    private Koppeling naHalfjaren(int jaar, Jaarstroom stroom) {
        int eerste = 2 * jaar;
        boolean grof =
                IntStream.rangeClosed(eerste - 1, eerste + 1)
                        .filter(this::isUit)
                        .allMatch(h -> isGetoondPerJaar(inzet(h)) && isGetoondPerJaar(stand(h)));
        var eerder = inzet(eerste);
        var los = new ArrayList<Los>();
        los.add(
                new Los(
                        "inzet " + eerste,
                        halfjaren.inzet(eerste),
                        grof ? perJaar(getoond(eerder)) : getoond(eerder),
                        grof ? perJaar(verborgen(eerder)) : verborgen(eerder),
                        naastEerste(eerste).stream().map(n -> perJaar(n, grof)).toList()));
        Namen namen = (figuur, halfjaar) -> figuur + " " + halfjaar;
        var sommen = new ArrayList<>(sommen(jaar, stroom, Som.EIGEN, namen));
        var ander = stroom == begonnen ? beeindigd : begonnen;
        if (ander.uitgaven().containsKey(jaar)) {
            los.add(los(ander, jaar));
            sommen.addAll(sommen(jaar, ander, ander.naam() + jaar, namen));
        }
        return new Koppeling(List.of(), los, sommen);
    }

    private List<Naast> naastEerste(int eerste) {
        int tweede = eerste + 1;
        var laatste =
                naast("stand " + tweede, false, halfjaren.weg(tweede), stand(tweede), List.of());
        var dan =
                naast(
                        "inzet " + tweede,
                        true,
                        halfjaren.erbij(tweede),
                        inzet(tweede),
                        List.of(laatste));
        var naast = new ArrayList<Naast>();
        naast.add(
                naast(
                        "stand " + eerste,
                        false,
                        halfjaren.weg(eerste),
                        stand(eerste),
                        List.of(dan)));
        if (isUit(eerste - 1)) {
            var toen =
                    naast(
                            "inzet " + (eerste - 1),
                            true,
                            halfjaren.weg(eerste - 1),
                            inzet(eerste - 1),
                            List.of());
            naast.add(
                    naast(
                            "stand " + (eerste - 1),
                            false,
                            halfjaren.erbij(eerste),
                            stand(eerste - 1),
                            List.of(toen)));
        }
        return naast;
    }

    private static Los los(Jaarstroom stroom, int jaar) {
        return new Los(
                stroom.naam() + jaar,
                stroom.geteld().apply(jaar),
                perJaar(getoond(stroom.van(jaar))),
                perJaar(verborgen(stroom.van(jaar))),
                List.of());
    }

    /// What is left of both halves without the flow, and of that without the stocks.
    private static List<Som> sommen(int jaar, Jaarstroom stroom, String figuur, Namen namen) {
        int eerste = 2 * jaar;
        var over = "over " + stroom.naam() + jaar;
        return List.of(
                new Som(
                        over,
                        List.of(namen.van("inzet", eerste), namen.van("inzet", eerste + 1)),
                        List.of(figuur),
                        stroom.over().apply(jaar)),
                new Som(
                        "zonder werk " + stroom.naam() + jaar,
                        List.of(over),
                        List.of(
                                namen.van("stand", eerste - stroom.terug()),
                                namen.van("stand", eerste + 1 - stroom.terug())),
                        stroom.zonderWerk().apply(jaar)));
    }

    @Override
    Koppeling koppeling(int h) {
        if (!metJaren) {
            return super.koppeling(h);
        }
        var los = new ArrayList<Los>();
        var sommen = new ArrayList<Som>();
        var zelf = Map.of("inzet", Som.EIGEN, "stand", Som.DEEL);
        Namen namen =
                (figuur, hier) ->
                        hier == h
                                ? zelf.getOrDefault(figuur, "")
                                : figuur + "%+d".formatted(hier - h);
        for (int jaar : jaren(h)) {
            for (var stroom : List.of(begonnen, beeindigd)) {
                if (stroom.uitgaven().containsKey(jaar) && isVan(h, jaar, stroom)) {
                    los.add(los(stroom, jaar));
                    sommen.addAll(sommen(jaar, stroom, stroom.naam() + jaar, namen));
                }
            }
        }
        return new Koppeling(super.koppeling(h).naast(), los, sommen);
    }

    /// The year that it is of, and the next one if it is the last before it.
    private static List<Integer> jaren(int h) {
        return h % 2 == 0 ? List.of(h / 2) : List.of(h / 2, h / 2 + 1);
    }

    private static boolean isVan(int h, int jaar, Jaarstroom stroom) {
        return h / 2 == jaar || stroom.terug() > 0;
    }

    @Override
    boolean isNodig(int voor, int ander) {
        return metJaren
                && jaren(voor).stream()
                        .anyMatch(jaar ->
                                begonnen.uitgaven().containsKey(jaar)
                                        && ander >= 2 * jaar - 1
                                        && ander <= 2 * jaar + 1);
    }
}

package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// An attack on all releases of [Halfjaren] at once.
final class Halfjarenaanval {
    private final Halfjaren halfjaren;
    private final Uitgaven uitgaven;

    Halfjarenaanval(Halfjaren halfjaren, Uitgaven uitgaven) {
        this.halfjaren = halfjaren;
        this.uitgaven = uitgaven;
    }

    Aanvalsverslag val() {
        var dimensies = new ArrayList<>(halfjaren.inzet(0).dimensies());
        var hier = new TreeMap<String, String>();
        for (int h = 1; h < Halfjaren.AANTAL; h++) {
            hier.put("erbij" + h, "DEEL");
        }
        for (int h = 0; h < Halfjaren.AANTAL; h++) {
            dimensies.add(Dimensie.plat("erbij" + h, "T", List.of("DEEL", "REST")));
            dimensies.add(Dimensie.plat("weg" + h, "T", List.of("DEEL", "REST")));
        }
        var cellen = new TreeMap<Plaats, Cijfer>();
        var achter = new TreeMap<Plaats, Long>();
        for (int h = 0; h < Halfjaren.AANTAL; h++) {
            if (h > 0) {
                var rest = new TreeMap<>(hier);
                hier.remove("erbij" + h);
                rest.put("erbij" + h, "REST");
                zet(rest, halfjaren.erbij(h), achter);
            }
            zet(hier, halfjaren.inzet(h), uitgaven.inzet(h), cellen, achter);
            var over = new TreeMap<>(hier);
            over.put("weg" + h, "REST");
            hier.put("weg" + h, "DEEL");
            zet(over, halfjaren.weg(h), achter);
            zet(hier, halfjaren.stand(h), uitgaven.stand(h), cellen, achter);
        }
        var beloofd = new TreeMap<Plaats, Interval>();
        achter.forEach((plaats, aantal) -> {
            if (plaats.codes().containsValue("REST") && aantal > 0 && aantal < 10) {
                beloofd.put(plaats, new Interval(0, 10));
            }
        });
        var alles = new Uitgave("alles", dimensies, 1, cellen, new TreeSet<>(achter.keySet()));
        return Aanvaller.val(List.of(alles), beloofd);
    }

    private static void zet(Map<String, String> hier, Levering rest, Map<Plaats, Long> achter) {
        rest.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> achter.put(op(plaats, hier), inhoud.som()));
    }

    private static void zet(
            Map<String, String> hier,
            Levering levering,
            List<Beveiligd> uitgaven,
            Map<Plaats, Cijfer> cellen,
            Map<Plaats, Long> achter) {
        var getoond = Uitgaven.getoond(uitgaven);
        levering.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> {
                    if (getoond.contains(plaats)) {
                        cellen.put(op(plaats, hier), Cijfer.van(inhoud.som(), 1));
                    } else {
                        achter.put(op(plaats, hier), inhoud.som());
                    }
                });
    }

    private static Plaats op(Plaats plaats, Map<String, String> hier) {
        var op = plaats;
        for (var code : hier.entrySet()) {
            op = op.met(code.getKey(), code.getValue());
        }
        return op;
    }
}

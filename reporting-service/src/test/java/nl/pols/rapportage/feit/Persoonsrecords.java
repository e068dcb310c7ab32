package nl.pols.rapportage.feit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;
import nl.pols.rapportage.proef.Trajectproef;

/// One record of each kind beside trajectories, all of one person.
record Persoonsrecords(List<CloudEvent> events, Map<UUID, String> soorten) {

    static Persoonsrecords van(UUID persoon) {
        var dagen = Dagen.vanaf("2020-01-01");
        var dossier =
                new Dossier(
                        kop(persoon),
                        dagen.van(),
                        "GEMEENTE",
                        "POSITIEF",
                        dagen,
                        List.of(new Plek(Trajectproef.SOB, dagen, 2500, null, 0)));
        var voorziening = new Voorziening(kop(persoon), "04", dagen);
        var vlag = new Vlag(kop(persoon), true, dagen, List.of(dagen));
        var dienst = Dienst.van(kop(persoon), Trajectproef.SOB, dagen, "BESCHUT", 10_000);
        return new Persoonsrecords(
                List.of(dossier.event(), voorziening.event(), vlag.event(), dienst.event()),
                Map.of(
                        dossier.kop().id(), "BESCHUT_WERK",
                        voorziening.kop().id(), "VOORZIENING",
                        vlag.kop().id(), "DOELGROEPREGISTRATIE",
                        dienst.kop().id(), "WSW_DIENSTVERBAND"));
    }

    private static Kop kop(UUID persoon) {
        return Kop.nieuw(Trajectproef.BEKEND, "GM0363").van(persoon);
    }
}

package nl.pols.rapportage.aanlevering;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Gemeenterij;
import nl.pols.rapportage.aanlevering.Aanlevermonitor.Meting;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Tabel.Rij;
import nl.pols.rapportage.formaat.Tabel.Rol;
import org.jspecify.annotations.Nullable;

/// Senders as a cube: municipality by measure.
final class Monitortabel {
    private static final String LICENTIE =
            "niet openbaar: alleen voor de ontvanger, niet verder te verspreiden";

    private Monitortabel() {}

    static Tabel van(Aanlevermonitor monitor) {
        var periode = Categorie.van(monitor.periode());
        return new Tabel(
                "aanlevermonitor-" + monitor.periode(),
                "Aanlevering door gemeenten " + monitor.periode(),
                Map.of(
                        "volledigheid",
                        "gevuld, van hoe vaak het gevraagd kon worden",
                        "tijdigheid",
                        "binnen 30 dagen verteld, van alle feiten; dagen als mediaan en" + " P90",
                        "herziening",
                        "latere versies met een andere waarde, van alle latere versies",
                        "licentie",
                        LICENTIE),
                Map.of("licentie", LICENTIE),
                monitor.kennisdatum(),
                List.of(
                        new Tabel.Dimensie("periode", "Periode", Rol.TIJD, List.of(periode)),
                        new Tabel.Dimensie(
                                "gemeente",
                                "Gemeente",
                                Rol.PLAATS,
                                monitor.gemeenten().stream().map(Monitortabel::gemeente).toList()),
                        new Tabel.Dimensie(
                                "meting",
                                "Meting",
                                Rol.ANDERS,
                                Meetpunt.ALLE.stream().map(p -> Categorie.van(p.code())).toList())),
                List.of(),
                List.of("teller", "noemer", "waarde", "mediaanDagen", "p90Dagen"),
                () ->
                        monitor.gemeenten().stream()
                                .flatMap(g -> g.metingen().stream().map(m -> rij(periode, g, m)))
                                .iterator());
    }

    private static Categorie gemeente(Gemeenterij rij) {
        return new Categorie(rij.gemeentecode(), rij.naam());
    }

    private static Rij rij(Categorie periode, Gemeenterij gemeente, Meting meting) {
        return new Rij(
                List.of(
                        periode,
                        gemeente(gemeente),
                        Categorie.van(new Meetpunt(meting.onderwerp(), meting.veld()).code())),
                List.of(),
                Arrays.asList(
                        getal(meting.teller()),
                        getal(meting.noemer()),
                        meting.waarde(),
                        getal(meting.mediaanDagen()),
                        getal(meting.p90Dagen())),
                meting.symbool());
    }

    private static @Nullable BigDecimal getal(@Nullable Long getal) {
        return getal == null ? null : BigDecimal.valueOf(getal);
    }
}

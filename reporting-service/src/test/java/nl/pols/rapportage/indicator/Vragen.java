package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// Asks as a test would: in one line.
@ApplicationScoped
public class Vragen {
    private final Indicatoren indicatoren;
    private final Uitgang uitgang;

    Vragen(Indicatoren indicatoren, Uitgang uitgang) {
        this.indicatoren = indicatoren;
        this.uitgang = uitgang;
    }

    /// Asks for one figure.
    ///
    /// @param moment a day or a period, whichever the indicator asks for
    public Uitkomst vraag(
            String code,
            String moment,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        var periode = moment.isEmpty() ? null : Periode.lees(moment).orElse(null);
        var dag =
                periode != null
                        ? periode.tot()
                        : moment.isEmpty() ? LocalDate.of(2022, 5, 23) : LocalDate.parse(moment);
        return stel(code, dag, periode, kennis, filters, uitsplitsing);
    }

    /// The same broken down by several things at once.
    public Uitkomst vraag(
            String code, String moment, Map<Dimensie, String> filters, List<Dimensie> naar) {
        var periode = Periode.lees(moment).orElse(null);
        return uitgang.geef(
                new Vraag(
                        indicatoren.require(code),
                        periode == null ? LocalDate.parse(moment) : periode.tot(),
                        periode,
                        Kennis.nu(Instant.now()),
                        filters,
                        naar),
                Organisatie.BEHEER);
    }

    public Uitkomst stel(
            String code,
            LocalDate peildatum,
            @Nullable Periode periode,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        var kopie = new EnumMap<Dimensie, String>(Dimensie.class);
        kopie.putAll(filters);
        return uitgang.geef(
                new Vraag(
                        indicatoren.require(code),
                        peildatum,
                        periode,
                        kennis == null ? Kennis.nu(Instant.now()) : Kennis.van(kennis),
                        kopie,
                        uitsplitsing),
                Organisatie.BEHEER);
    }

    public Uitkomst vraag(String code, String moment) {
        return vraag(code, moment, null, Map.of(), null);
    }

    /// The part as `teller/noemer`, the way a sum is written.
    public String breuk(String code, String moment, @Nullable String onderdeel) {
        return breuk(vraag(code, moment).totaal(onderdeel));
    }

    public static String breuk(Uitkomst.Waarde waarde) {
        return waarde.noemer() == null
                ? String.valueOf(waarde.teller())
                : waarde.teller() + "/" + waarde.noemer();
    }
}

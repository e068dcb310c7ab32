package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Consumer;
import nl.pols.rapportage.indicator.IndicatorRefused.NietVeilig;
import nl.pols.rapportage.indicator.Vrijgave.Eerder;
import nl.pols.rapportage.indicator.Vrijgave.Stap;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Parameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The same door as [Uitgang] for figures that everybody may have. Invariant: nothing leaves that
/// wasn't protected, and that code which knows nothing of the protection didn't fail to break.
@ApplicationScoped
public class Vrijgaveuitgang {
    private final Vrijgavetelling telling;
    private final Parameters parameters;

    /// @param meesteGeheim the share of a level's cells, in percents, of which more hidden makes
    ///   the level no use to anybody
    Vrijgaveuitgang(
            Vrijgavetelling telling,
            @ConfigProperty(name = "rapportage.publicatie.meeste-geheim", defaultValue = "15")
                    int meesteGeheim) {
        this.telling = telling;
        this.parameters = Parameters.STANDAARD.metMeesteGeheim(meesteGeheim);
    }

    /// @param eerder what was released of the same cells before
    /// @param voortgang is told what is begun with
    public Vrijgave geef(Vrijgavevraag vraag, Eerder eerder, Consumer<Stap> voortgang) {
        voortgang.accept(Stap.TELLEN);
        var geteld = telling.tel(vraag);
        voortgang.accept(Stap.BEVEILIGEN);
        var beveiligd = new Beveiliging(parameters).beveilig(geteld.levering(), eerder.cellen());
        var reeks = new ArrayList<>(eerder.uitgaven());
        reeks.add(beveiligd.onafgerond());
        voortgang.accept(Stap.AANVALLEN);
        var aanval = Aanvaller.val(reeks, beveiligd.beloofd());
        if (!aanval.houdt()) {
            throw new NietVeilig(vraag.indicator().code(), aanval.teNauw().size());
        }
        return new Vrijgave(
                beveiligd.uitgave(),
                geteld.namen(),
                beveiligd.verslag(),
                aanval,
                beveiligd.voorLater());
    }
}

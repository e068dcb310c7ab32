package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Consumer;
import nl.pols.rapportage.indicator.IndicatorRefused.NietVeilig;
import nl.pols.rapportage.indicator.Vrijgave.Eerder;
import nl.pols.rapportage.indicator.Vrijgave.Stap;
import nl.pols.rapportage.indicator.Vrijgavetelling.Geteld;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.Splitsing;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.aanval.Afbouwaanval;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
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

    /// @param voortgang is told what is begun with
    public Vrijgave geef(Gevraagd gevraagd, Consumer<Stap> voortgang) {
        voortgang.accept(Stap.TELLEN);
        var geteld = telling.tel(gevraagd.vraag);
        var keten = gevraagd.samenhang.keten();
        if (keten != null) {
            var veilig = beveilig(gevraagd, geteld.levering(), keten.met(telling::tel), voortgang);
            return vrijgave(geteld, veilig.beveiligd, veilig.aanval);
        }
        var koppeling = gevraagd.samenhang.met(telling::tel);
        var veilig =
                beveilig(gevraagd.vraag, geteld.levering(), koppeling, gevraagd.eerder, voortgang);
        return vrijgave(geteld, veilig.beveiligd, veilig.aanval);
    }

    /// @param eerder what was released of the same cells before
    /// @param samenhang releases of other periods and products that tell of the same cases
    public record Gevraagd(Vrijgavevraag vraag, Eerder eerder, Samenhang samenhang) {}

    /// Two quantities of which one is part of the other, so that neither of them nor what they
    /// differ tells too much.
    ///
    /// @param rest what the whole has more
    public Samen geef(
            Gevraagd geheel, Gevraagd deel, Vrijgavevraag rest, Consumer<Stap> voortgang) {
        voortgang.accept(Stap.TELLEN);
        var heel = telling.tel(geheel.vraag);
        var erin = telling.tel(deel.vraag);
        var over = telling.tel(rest);
        var veilig =
                beveilig(
                        geheel.vraag,
                        Genest.samen(heel.levering(), erin.levering(), over.levering()),
                        geheel.samenhang.met(deel.samenhang, telling::tel),
                        geheel.eerder.met(deel.eerder),
                        voortgang);
        return new Samen(
                vrijgave(heel, veilig, Splitsing.geheel(heel.levering())),
                vrijgave(erin, veilig, Splitsing.deel(erin.levering())));
    }

    private static Vrijgave vrijgave(Geteld geteld, Veilig samen, Splitsing eigen) {
        return vrijgave(
                geteld, eigen.van(samen.beveiligd), samen.aanval.van(eigen::isEigen, eigen::hier));
    }

    /// Whether nothing was known of it: then all its figures would be nought.
    public boolean isOnbekend(Vrijgavevraag vraag) {
        return telling.isNiets(vraag);
    }

    /// A whole and a part of it.
    public record Samen(Vrijgave geheel, Vrijgave deel) {}

    private record Veilig(Beveiligd beveiligd, Aanvalsverslag aanval) {}

    private Veilig beveilig(
            Vrijgavevraag vraag,
            Levering levering,
            Koppeling koppeling,
            Eerder eerder,
            Consumer<Stap> voortgang) {
        voortgang.accept(Stap.BEVEILIGEN);
        var beveiligd =
                new Beveiliging(parameters)
                        .beveilig(koppeling.samen(levering), koppeling.bekend(eerder.cellen()));
        var reeks = new ArrayList<Uitgave>(eerder.uitgaven());
        reeks.add(beveiligd.onafgerond());
        voortgang.accept(Stap.AANVALLEN);
        var aanval =
                levering.soort() == Soort.BEDRAG
                        ? Aanvaller.valOokHerziene(reeks, beveiligd.beloofd())
                        : Aanvaller.val(reeks, beveiligd.beloofd());
        return houdt(vraag, Ontkoppeling.van(beveiligd, levering), aanval);
    }

    /// A release of a group that nobody enters: attacked by itself, and with all others at hand.
    private Veilig beveilig(
            Gevraagd gevraagd, Levering levering, Afbouw afbouw, Consumer<Stap> voortgang) {
        voortgang.accept(Stap.BEVEILIGEN);
        var eerder = gevraagd.eerder;
        var veilig = new Beveiliging(parameters).beveilig(levering, eerder.cellen(), afbouw);
        var beveiligd = veilig.beveiligd();
        var reeks = new ArrayList<Uitgave>(eerder.uitgaven());
        reeks.add(beveiligd.onafgerond());
        voortgang.accept(Stap.AANVALLEN);
        var aanvallen = new ArrayList<Aanvalsverslag>();
        aanvallen.add(Aanvaller.val(reeks, beveiligd.beloofd()));
        for (var deel : veilig.bewijs().delen()) {
            var aanval = new Afbouwaanval(deel.reeks());
            deel.werelden().geef(aanval::bekijk);
            aanvallen.add(aanval.verslag(deel.beloofd()));
        }
        return houdt(gevraagd.vraag, beveiligd, Afbouwaanval.samen(aanvallen));
    }

    private static Veilig houdt(Vrijgavevraag vraag, Beveiligd beveiligd, Aanvalsverslag aanval) {
        if (!aanval.houdt()) {
            throw new NietVeilig(vraag.indicator().code(), aanval.teNauw().size());
        }
        return new Veilig(beveiligd, aanval);
    }

    private static Vrijgave vrijgave(Geteld geteld, Beveiligd beveiligd, Aanvalsverslag aanval) {
        return new Vrijgave(
                beveiligd.uitgave(),
                geteld.namen(),
                geteld.aantallen(),
                beveiligd.verslag(),
                aanval,
                beveiligd.voorLater());
    }
}

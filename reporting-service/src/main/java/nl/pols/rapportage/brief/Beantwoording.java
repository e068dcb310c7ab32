package nl.pols.rapportage.brief;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.brief.Brief.Cijfer;
import nl.pols.rapportage.brief.Brief.Deel;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Uitgang;
import nl.pols.rapportage.indicator.Uitkomst;
import nl.pols.rapportage.indicator.Vraag;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Answers a letter: asks each figure's question at the one door and lays the answer beside the
/// letter.
@ApplicationScoped
class Beantwoording {
    private final Indicatoren indicatoren;
    private final Uitgang uitgang;

    Beantwoording(Indicatoren indicatoren, Uitgang uitgang) {
        this.indicatoren = indicatoren;
        this.uitgang = uitgang;
    }

    /// The letter on the wire.
    public record Antwoord(
            String brief,
            String titel,
            LocalDate peildatum,
            Instant kennisdatum,
            List<Rij> rijen) {}

    /// Where a figure stands: in a letter, or derived from figures in it.
    public enum Soort {
        BRIEF,
        AFGELEID
    }

    /// One figure beside the computed one.
    public record Rij(
            String id,
            String bron,
            Soort soort,
            String omschrijving,
            String indicator,
            @Schema(nullable = true) @Nullable String onderdeel,
            Map<String, String> parameters,
            BigDecimal briefWaarde,
            String briefTekst,
            Indicator.Eenheid eenheid,
            BigDecimal afrondingseenheid,
            @Schema(nullable = true) Brief.@Nullable Bandbreedte bandbreedte,
            @Schema(nullable = true) @Nullable Long teller,
            @Schema(nullable = true) @Nullable Long noemer,
            @Schema(nullable = true) @Nullable BigDecimal waarde,
            @Schema(nullable = true) @Nullable BigDecimal afgerond,
            boolean binnenAfronding) {}

    Antwoord beantwoord(Brief brief, Kennis kennis, Organisatie voor) {
        // Several figures come from one question: it is asked once.
        var uitkomsten = new HashMap<Vraag, Uitkomst>();
        var rijen =
                brief.rijen().stream()
                        .map(cijfer -> {
                            var vraag = vraag(cijfer, brief, kennis);
                            var uitkomst =
                                    uitkomsten.computeIfAbsent(vraag, v -> uitgang.geef(v, voor));
                            return rij(brief, cijfer, vraag.indicator(), uitkomst);
                        })
                        .toList();
        return new Antwoord(
                brief.brief(), brief.titel(), brief.peildatum(), kennis.moment(), rijen);
    }

    private Vraag vraag(Cijfer cijfer, Brief brief, Kennis kennis) {
        var parameters = cijfer.parameters();
        var periode = Optional.ofNullable(parameters.get("periode")).flatMap(Periode::lees);
        var peildatum = Optional.ofNullable(parameters.get("peildatum")).map(LocalDate::parse);
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        parameters.forEach((sleutel, code) ->
                Dimensie.lees(sleutel)
                        .filter(dimensie -> dimensie != Dimensie.PERIODE)
                        .ifPresent(dimensie -> filters.put(dimensie, code)));
        return new Vraag(
                indicatoren.require(cijfer.indicator()),
                peildatum.orElseGet(() -> periode.map(Periode::tot).orElse(brief.peildatum())),
                periode.orElse(null),
                kennis,
                filters,
                null);
    }

    private static Rij rij(Brief brief, Cijfer cijfer, Indicator indicator, Uitkomst uitkomst) {
        var figuur = uitkomst.totaal(cijfer.onderdeel());
        var exact = exact(cijfer, indicator, figuur);
        return new Rij(
                cijfer.id(),
                cijfer.bron() == null ? brief.brief() : cijfer.bron(),
                cijfer.afgeleid() == null ? Soort.BRIEF : Soort.AFGELEID,
                cijfer.omschrijving(),
                cijfer.indicator(),
                cijfer.onderdeel(),
                cijfer.parameters(),
                cijfer.briefWaarde(),
                cijfer.briefTekst(),
                cijfer.eenheid() == null ? figuur.eenheid() : cijfer.eenheid(),
                cijfer.afrondingseenheid(),
                cijfer.afgeleid(),
                figuur.teller(),
                figuur.noemer(),
                cijfer.deel() == Deel.WAARDE ? figuur.waarde() : exact,
                exact == null ? null : cijfer.afgerond(exact),
                exact != null && cijfer.binnenAfronding(exact));
    }

    /// Rounding starts from the exact fraction: rounding a rounded value could cross a half.
    private static @Nullable BigDecimal exact(
            Cijfer cijfer, Indicator indicator, Uitkomst.Waarde figuur) {
        var teller = figuur.teller();
        var noemer = figuur.noemer();
        return switch (cijfer.deel()) {
            case TELLER -> teller == null ? null : BigDecimal.valueOf(teller);
            case NOEMER -> noemer == null ? null : BigDecimal.valueOf(noemer);
            case WAARDE -> {
                if (teller == null || figuur.waarde() == null) {
                    yield null;
                }
                long deler = indicator.isVerhouding() && noemer != null ? noemer : 1;
                long schaal = indicator.onderdeel(cijfer.onderdeel()).schaal();
                yield BigDecimal.valueOf(teller)
                        .divide(
                                BigDecimal.valueOf(Math.multiplyExact(deler, schaal)),
                                MathContext.DECIMAL128);
            }
        };
    }
}

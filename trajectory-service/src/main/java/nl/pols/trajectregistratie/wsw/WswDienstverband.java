package nl.pols.trajectregistratie.wsw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.dossier.Inhoud;
import org.jspecify.annotations.Nullable;

/// An employment under the Wsw. Invariant: it began in 2014 at the latest, or goes on from one of
/// the same person that did (W1); how and how much the person works are dated.
///
/// @param gemeentecode the municipality that is responsible for it
/// @param voortzetting the employment that this one goes on from
@JsonInclude(JsonInclude.Include.NON_NULL)
record WswDienstverband(
        String registratienummer,
        UUID deelnemerId,
        String gemeentecode,
        LocalDate startdatum,
        @Nullable Voortzetting voortzetting,
        List<Werkvorm> werkvormen,
        List<Omvang> omvang,
        @Nullable Einde einde)
        implements Inhoud {

    WswDienstverband {
        werkvormen = List.copyOf(werkvormen);
        omvang = List.copyOf(omvang);
    }

    /// How the person works; a regular employer is one of secondment or supported employment (W3).
    enum Vorm {
        BESCHUT(false),
        GROEPSDETACHERING(true),
        INDIVIDUELE_DETACHERING(true),
        BEGELEID_WERKEN(true);

        private final boolean bijReguliereWerkgever;

        Vorm(boolean bijReguliereWerkgever) {
            this.bijReguliereWerkgever = bijReguliereWerkgever;
        }

        boolean bijReguliereWerkgever() {
            return bijReguliereWerkgever;
        }
    }

    /// Why it ended: because of the person, because of the employer, or otherwise. An end because
    /// of the employer names the next one (W2).
    enum Eindereden {
        REGULIER_WERK,
        ANDERE_GEMEENTE,
        PENSIOEN,
        OVERLEDEN,
        ARBEIDSONGESCHIKT,
        EIGEN_VERZOEK,
        OVERGANG_WERKGEVER,
        OPHEFFING_WERKGEVER,
        OVERIG;

        boolean doorWerkgever() {
            return this == OVERGANG_WERKGEVER || this == OPHEFFING_WERKGEVER;
        }
    }

    /// @param dienstverbandSinds when the person's first Wsw employment began
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voortzetting(
            LocalDate dienstverbandSinds,
            @Nullable UUID vorigeSobId,
            @Nullable String vorigRegistratienummer) {}

    record Werkvorm(LocalDate vanaf, Vorm vorm) {}

    /// @param urenPerWeek contract hours in hundredths
    /// @param arbeidsjaren labour years (SE) in ten-thousandths
    record Omvang(LocalDate vanaf, int urenPerWeek, int arbeidsjaren) {}

    /// @param datum first day without the employment
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Einde(LocalDate datum, Eindereden reden, @Nullable UUID opvolgendeWerkgever) {}

    @Override
    public List<String> lezers() {
        return List.of("gemeente:" + gemeentecode);
    }

    boolean looptOp(LocalDate dag) {
        return !startdatum.isAfter(dag) && (einde == null || einde.datum().isAfter(dag));
    }

    boolean overlapt(WswDienstverband ander) {
        return (einde == null || einde.datum().isAfter(ander.startdatum))
                && (ander.einde == null || ander.einde.datum().isAfter(startdatum));
    }

    /// On a day on which it runs: the first one holds from the start.
    Vorm vormOp(LocalDate dag) {
        return werkvormen.stream()
                .filter(w -> !w.vanaf().isAfter(dag))
                .reduce((eerder, later) -> later)
                .orElseGet(werkvormen::getFirst)
                .vorm();
    }

    Omvang omvangOp(LocalDate dag) {
        return omvang.stream()
                .filter(o -> !o.vanaf().isAfter(dag))
                .reduce((eerder, later) -> later)
                .orElseGet(omvang::getFirst);
    }

    WswDienstverband met(Werkvorm nieuw) {
        var alle = Stream.concat(werkvormen.stream(), Stream.of(nieuw)).toList();
        return new WswDienstverband(
                registratienummer,
                deelnemerId,
                gemeentecode,
                startdatum,
                voortzetting,
                alle,
                omvang,
                einde);
    }

    WswDienstverband met(Omvang nieuw) {
        var alle = Stream.concat(omvang.stream(), Stream.of(nieuw)).toList();
        return new WswDienstverband(
                registratienummer,
                deelnemerId,
                gemeentecode,
                startdatum,
                voortzetting,
                werkvormen,
                alle,
                einde);
    }

    WswDienstverband met(Einde nieuw) {
        return new WswDienstverband(
                registratienummer,
                deelnemerId,
                gemeentecode,
                startdatum,
                voortzetting,
                werkvormen,
                omvang,
                nieuw);
    }
}

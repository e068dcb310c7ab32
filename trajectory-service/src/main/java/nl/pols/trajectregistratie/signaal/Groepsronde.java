package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.trajectregistratie.signaal.Signaal.Onderwerp;

/// Looks for signals about groups: as of the first day of the month, so that they don't change with
/// every record, and every day anew, so that what is corrected counts.
@ApplicationScoped
class Groepsronde {

    private final Groepsbron bron;
    private final Signalen signalen;
    private final Signaalboek boek;

    Groepsronde(Groepsbron bron, Signalen signalen, Signaalboek boek) {
        this.bron = bron;
        this.signalen = signalen;
        this.boek = boek;
    }

    @Transactional(TxType.MANDATORY)
    void bekijk(String eigenaar, LocalDate dag, Regelset regels, Instant nu) {
        LocalDate peildatum = dag.withDayOfMonth(1);
        var gezien = new Gezien(regels, peildatum, new ArrayList<>());
        bron.gevallen(eigenaar, Groepssignalen.sinds(peildatum), peildatum)
                .forEach(gezien::vergelijkingen);
        int lopend = termijn(regels, Signaalsoort.EVALUATIES, 91);
        int besluit = termijn(regels, Signaalsoort.EVALUATIES_BIJ_VERLENGINGEN, 28);
        bron.tellingen(eigenaar, peildatum, lopend, besluit).forEach(gezien::tellingen);
        boek.werkBij(
                eigenaar, signalen.houdVastOverGroepen(eigenaar), gezien.alles(), peildatum, nu);
    }

    private static int termijn(Regelset regels, Signaalsoort soort, int anders) {
        return regels.van(soort).map(r -> r.drempel("TERMIJN")).orElse(anders);
    }

    private interface Definitie {
        Optional<Bevinding> zoek(Signaalregel regel, LocalDate peildatum);
    }

    private record Gezien(Regelset regels, LocalDate peildatum, List<Waarneming> alles) {

        void vergelijkingen(UUID sobId, List<Meetgeval> gevallen) {
            String groep = sobId.toString();
            voegToe(
                    sobId,
                    Signaalsoort.DUUR_EN_PRODUCTIVITEIT,
                    (r, p) -> Groepssignalen.duur(groep, gevallen, r, p));
            voegToe(
                    sobId,
                    Signaalsoort.VERLENGKANS,
                    (r, p) -> Groepssignalen.verlengkans(groep, gevallen, r, p));
            voegToe(
                    sobId,
                    Signaalsoort.UITSTROOMVERSCHIL,
                    (r, p) -> Groepssignalen.uitstroom(groep, gevallen, r, p));
        }

        void tellingen(Groepstelling telling) {
            UUID sobId = telling.sobId();
            voegToe(
                    sobId,
                    Signaalsoort.EVALUATIES,
                    (r, p) -> Groepssignalen.evaluaties(telling, r, p));
            voegToe(
                    sobId,
                    Signaalsoort.EVALUATIES_BIJ_VERLENGINGEN,
                    (r, p) -> Groepssignalen.evaluatiesBijVerlengingen(telling, r, p));
            voegToe(
                    sobId,
                    Signaalsoort.VIER_OGEN,
                    (r, p) -> Groepssignalen.vierOgen(telling, r, p));
        }

        private void voegToe(UUID sobId, Signaalsoort soort, Definitie definitie) {
            regels.van(soort)
                    .ifPresent(regel ->
                            definitie
                                    .zoek(regel, peildatum)
                                    .map(b ->
                                            new Waarneming(
                                                    new Onderwerp(sobId, null, null, null),
                                                    b,
                                                    regel))
                                    .ifPresent(alles::add));
        }
    }
}

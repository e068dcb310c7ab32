package nl.pols.financiering.regeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.RegelingAntwoord.DoelgroepAntwoord;
import nl.pols.financiering.regeling.RegelingAntwoord.TrancheAntwoord;
import nl.pols.kit.web.Paging;

/// Reads schemes together with what the ledger says is left of their tranches.
@ApplicationScoped
class LeesRegelingen {

    private final Regelingen regelingen;
    private final Tranches tranches;
    private final Grootboek grootboek;

    LeesRegelingen(Regelingen regelingen, Tranches tranches, Grootboek grootboek) {
        this.regelingen = regelingen;
        this.tranches = tranches;
        this.grootboek = grootboek;
    }

    @Transactional
    RegelingAntwoord een(UUID regelingId) {
        return antwoorden(List.of(regelingen.require(regelingId))).getFirst();
    }

    @Transactional
    List<RegelingAntwoord> alle(Paging.Slice slice) {
        return antwoorden(regelingen.lees(slice));
    }

    @Transactional
    List<Oormerk> oormerken() {
        return Oormerk.van(tranches.metOormerk());
    }

    private List<RegelingAntwoord> antwoorden(List<Regeling> gelezen) {
        var ids =
                gelezen.stream()
                        .flatMap(regeling -> regeling.tranches().stream())
                        .map(Tranche::trancheId)
                        .toList();
        var saldi = grootboek.saldi(ids);
        return gelezen.stream().map(regeling -> antwoord(regeling, saldi)).toList();
    }

    private static RegelingAntwoord antwoord(Regeling regeling, Map<UUID, Saldo> saldi) {
        var inhoud = regeling.inhoud();
        return new RegelingAntwoord(
                inhoud.id(),
                inhoud.code(),
                inhoud.naam(),
                inhoud.wettelijkeGrondslag(),
                inhoud.doel(),
                inhoud.vrijBesteedbaar(),
                inhoud.terugvloeiing(),
                inhoud.aanvullend(),
                inhoud.bron(),
                regeling.totaalCents(),
                regeling.doelgroepen().stream().map(LeesRegelingen::antwoord).toList(),
                regeling.tranches().stream()
                        .map(tranche ->
                                antwoord(
                                        tranche,
                                        Objects.requireNonNull(saldi.get(tranche.trancheId()))))
                        .toList(),
                regeling.versie());
    }

    private static DoelgroepAntwoord antwoord(Doelgroepperiode periode) {
        var inhoud = periode.inhoud();
        return new DoelgroepAntwoord(
                inhoud.id(),
                inhoud.doelgroep(),
                inhoud.geldigVan(),
                inhoud.geldigTot(),
                inhoud.bron());
    }

    private static TrancheAntwoord antwoord(Tranche tranche, Saldo saldo) {
        return new TrancheAntwoord(
                tranche.trancheId(),
                tranche.jaar(),
                tranche.bedragCents(),
                tranche.doel(),
                tranche.oormerk(),
                tranche.onderdeelVan(),
                saldo.beschikbaarCents());
    }
}

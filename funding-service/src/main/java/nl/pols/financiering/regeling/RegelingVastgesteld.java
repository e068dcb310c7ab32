package nl.pols.financiering.regeling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// A scheme was laid down or got a tranche; carries the whole scheme. Sequence is its version.
record RegelingVastgesteld(long sequence, Instant time, Data data) implements Event {

    static RegelingVastgesteld van(Regeling regeling, Instant now) {
        var inhoud = regeling.inhoud();
        var tranches =
                regeling.tranches().stream()
                        .map(t ->
                                new TrancheData(
                                        t.trancheId(),
                                        t.jaar(),
                                        t.bedragCents(),
                                        t.doel(),
                                        t.oormerk(),
                                        t.onderdeelVan()))
                        .toList();
        var doelgroepen =
                regeling.doelgroepen().stream()
                        .map(Doelgroepperiode::inhoud)
                        .map(d -> new DoelgroepData(d.doelgroep(), d.geldigVan(), d.geldigTot()))
                        .toList();
        return new RegelingVastgesteld(
                regeling.versie(),
                now,
                new Data(
                        inhoud.id(),
                        inhoud.code(),
                        inhoud.naam(),
                        inhoud.wettelijkeGrondslag(),
                        inhoud.doel(),
                        inhoud.vrijBesteedbaar(),
                        inhoud.terugvloeiing(),
                        inhoud.aanvullend(),
                        inhoud.bron(),
                        doelgroepen,
                        tranches));
    }

    /// The schema `nl.aanvullend-sociaal-pakket.regeling-vastgesteld.v1`.
    record Data(
            UUID regelingId,
            String code,
            String naam,
            @Nullable String wettelijkeGrondslag,
            String doel,
            boolean vrijBesteedbaar,
            boolean terugvloeiing,
            boolean aanvullend,
            String bron,
            List<DoelgroepData> doelgroepen,
            List<TrancheData> tranches) {}

    /// Whom the scheme is for, and when, in [Data].
    record DoelgroepData(Doelgroep doelgroep, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// A tranche in [Data].
    record TrancheData(
            UUID trancheId,
            int jaar,
            long bedragCents,
            String doel,
            @Nullable String oormerk,
            @Nullable UUID onderdeelVan) {}

    @Override
    public String type() {
        return "nl.aanvullend-sociaal-pakket.regeling-vastgesteld.v1";
    }

    @Override
    public String aggregate() {
        return "regeling";
    }

    @Override
    public String subject() {
        return data.regelingId().toString();
    }
}

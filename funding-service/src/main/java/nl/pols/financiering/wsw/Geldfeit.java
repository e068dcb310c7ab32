package nl.pols.financiering.wsw;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// One version of a [Feit]: what was known from `bekendVanaf` until `bekendTot`. Invariants: one
/// open version per key; a correction closes a version and never changes it.
@Entity
@DynamicUpdate
@IdClass(Geldfeit.Versie.class)
class Geldfeit {

    @Id private UUID geldfeitId;
    @Id private long versie;

    @Enumerated(EnumType.STRING)
    private Feit.Soort soort;

    private String eigenaar;
    private String sleutel;
    private int jaar;
    private Instant bekendVanaf;
    private @Nullable Instant bekendTot;

    @Convert(converter = FeitKolom.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Feit inhoud;

    protected Geldfeit() {}

    private Geldfeit(UUID id, long versie, String eigenaar, Feit inhoud, Instant now) {
        this.geldfeitId = id;
        this.versie = versie;
        this.soort = inhoud.soortFeit();
        this.eigenaar = eigenaar;
        this.sleutel = inhoud.sleutel();
        this.jaar = inhoud.jaarVanFeit();
        this.bekendVanaf = now;
        this.inhoud = inhoud;
    }

    /// The key of a version.
    record Versie(UUID geldfeitId, long versie) {}

    /// The same thing has the same id, whoever tells it first.
    static UUID id(Feit feit) {
        return UUID.nameUUIDFromBytes(
                (feit.soortFeit() + " " + feit.sleutel()).getBytes(StandardCharsets.UTF_8));
    }

    static Geldfeit eerste(String eigenaar, Feit inhoud, Instant now) {
        return new Geldfeit(id(inhoud), 1, eigenaar, inhoud, now.truncatedTo(ChronoUnit.MICROS));
    }

    /// Closes this version and returns the one that is known from now on.
    Geldfeit volgende(Feit nieuw, Instant now) {
        var moment = now.truncatedTo(ChronoUnit.MICROS);
        bekendTot = moment.isAfter(bekendVanaf) ? moment : bekendVanaf.plus(1, ChronoUnit.MICROS);
        return new Geldfeit(geldfeitId, versie + 1, eigenaar, nieuw, bekendTot);
    }

    GeldfeitVastgesteld gebeurtenis() {
        return new GeldfeitVastgesteld(geldfeitId, versie, bekendVanaf, inhoud);
    }

    UUID geldfeitId() {
        return geldfeitId;
    }

    long versie() {
        return versie;
    }

    Feit inhoud() {
        return inhoud;
    }

    Instant bekendVanaf() {
        return bekendVanaf;
    }

    @Nullable Instant bekendTot() {
        return bekendTot;
    }
}

package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.traject.Bladwijzer;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.jspecify.annotations.Nullable;

/// The signals that an organisation may see: those of its own trajectories, each query naming the
/// organisation as an index condition; row-level security says the same once more.
@ApplicationScoped
class Signaallijst {

    private static final String NU = "signaal";

    /// As known at a moment: what was current then, still is or was superseded.
    private static final String TOEN =
            """
            (SELECT * FROM signaal WHERE bekend_vanaf <= ?
             UNION ALL
             SELECT id, eigenaar, sob_id, soort, traject_id, deelnemer_id, aanleiding, regelversie, trajectversie, peildatum,
                 feiten, status, gevraagd_op, reactie_uiterlijk, reacties, wacht_op_gemeente, wacht_op_sob, versie, bekend_vanaf
             FROM signaal_versie WHERE bekend_vanaf <= ? AND bekend_tot > ?) AS s\
            """;

    private final Signalen signalen;

    Signaallijst(Signalen signalen) {
        this.signalen = signalen;
    }

    /// What a list is narrowed to; null leaves it wide.
    record Filter(
            @Nullable Signaalsoort soort,
            Signaal.@Nullable Status status,
            @Nullable String gemeentecode,
            @Nullable UUID sobId,
            @Nullable UUID trajectId,
            @Nullable Partij wachtOp,
            @Nullable Instant bekendOp) {}

    /// In the order in which they were raised.
    @Transactional(TxType.MANDATORY)
    List<Signaal> lijst(Organisatie wie, Inzicht inzicht, Filter filter, Slice deel) {
        var vraag = new Vraag(wie, inzicht, filter.bekendOp());
        vraag.als(" AND soort = ?", filter.soort() == null ? null : filter.soort().name());
        vraag.als(" AND status = ?", filter.status() == null ? null : filter.status().name());
        vraag.als(
                " AND eigenaar = ?",
                filter.gemeentecode() == null ? null : "gemeente:" + filter.gemeentecode());
        vraag.als(" AND sob_id = ?", filter.sobId());
        vraag.als(" AND traject_id = ?", filter.trajectId());
        if (filter.wachtOp() != null) {
            vraag.sql.append(
                    switch (filter.wachtOp()) {
                        case GEMEENTE -> " AND wacht_op_gemeente";
                        case SOB -> " AND wacht_op_sob";
                    });
        }
        if (!deel.fromStart()) {
            vraag.als(" AND id " + deel.operator() + " ?", Bladwijzer.uuid(deel));
        }
        vraag.sql.append(" ORDER BY id ").append(deel.order()).append(" LIMIT ?");
        vraag.waarden.add(deel.fetchSize());
        return signalen.lees(vraag.sql.toString(), vraag.waarden.toArray());
    }

    @Transactional(TxType.MANDATORY)
    Optional<Signaal> zoek(Organisatie wie, Inzicht inzicht, UUID id, @Nullable Instant bekendOp) {
        var vraag = new Vraag(wie, inzicht, bekendOp);
        vraag.als(" AND id = ?", id);
        return signalen.lees(vraag.sql.toString(), vraag.waarden.toArray()).stream().findFirst();
    }

    /// Every version, the first one first.
    @Transactional(TxType.MANDATORY)
    List<Signaal> versies(Organisatie wie, Inzicht inzicht, UUID id) {
        var vraag =
                new Vraag(
                        TOEN.replace("WHERE bekend_vanaf <= ? AND bekend_tot > ?", "")
                                .replace("WHERE bekend_vanaf <= ?", ""),
                        wie,
                        inzicht);
        vraag.als(" AND id = ?", id);
        vraag.sql.append(" ORDER BY versie");
        return signalen.lees(vraag.sql.toString(), vraag.waarden.toArray());
    }

    /// For a response: nobody else changes it before this transaction ends.
    @Transactional(TxType.MANDATORY)
    Optional<Signaal> zoekOmTeWijzigen(Organisatie wie, Inzicht inzicht, UUID id) {
        var vraag = new Vraag(wie, inzicht, null);
        vraag.als(" AND id = ?", id);
        vraag.sql.append(" FOR UPDATE");
        return signalen.lees(vraag.sql.toString(), vraag.waarden.toArray()).stream().findFirst();
    }

    private static final class Vraag {
        final StringBuilder sql = new StringBuilder("SELECT * FROM ");
        final List<Object> waarden = new ArrayList<>();

        Vraag(Organisatie wie, Inzicht inzicht, @Nullable Instant bekendOp) {
            this(bekendOp == null ? NU : TOEN, wie, inzicht, bekendOp);
        }

        Vraag(String bron, Organisatie wie, Inzicht inzicht) {
            this(bron, wie, inzicht, null);
        }

        private Vraag(String bron, Organisatie wie, Inzicht inzicht, @Nullable Instant bekendOp) {
            sql.append(bron);
            if (bekendOp != null) {
                OffsetDateTime moment = bekendOp.atOffset(ZoneOffset.UTC);
                waarden.addAll(List.of(moment, moment, moment));
            }
            switch (wie.soort()) {
                case GEMEENTE -> als(" WHERE eigenaar = ?", wie.toString());
                // also what it took over, as far as the second lock lets it see
                case SOB ->
                        als(
                                " WHERE sob_id = ANY (array_append((SELECT pols_voorgangers()),"
                                        + " ?::uuid))",
                                wie.code());
                case RIJK, CEDRIS, BEHEER, SYSTEEM -> sql.append(" WHERE false");
            }
            if (!inzicht.toontProductie()) {
                sql.append(" AND soort IN (").append(zichtbaar(inzicht)).append(')');
            }
        }

        void als(String deel, @Nullable Object waarde) {
            if (waarde != null) {
                sql.append(deel);
                waarden.add(waarde);
            }
        }

        private static String zichtbaar(Inzicht inzicht) {
            return Stream.of(Signaalsoort.values())
                    .filter(s -> s.isZichtbaarMet(inzicht))
                    .map(s -> "'" + s.name() + "'")
                    .collect(Collectors.joining(", "));
        }
    }
}

package nl.pols.financiering.bonus;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.financiering.bonus.BonusRefused.AlGeclaimd;
import nl.pols.financiering.bonus.BonusRefused.OnbekendeBonusclaim;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Inzage;
import nl.pols.kit.web.Paging;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;

/// All claims that the caller may see.
@ApplicationScoped
class Bonusclaims implements PanacheRepositoryBase<Bonusclaim, UUID> {

    private static final UUID NIL = new UUID(0, 0);

    private final Inzage inzage;

    Bonusclaims(Inzage inzage) {
        this.inzage = inzage;
    }

    /// One claim per person at a time: a second one waits and then hears of the first.
    void eenTegelijk(UUID deelnemerId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))",
                        Integer.class)
                .setParameter(1, "bonus:" + deelnemerId)
                .getSingleResult();
    }

    Bonusclaim require(UUID id) {
        return findByIdOptional(id)
                .filter(claim -> inzage.mag(claim.eigenaar()))
                .orElseThrow(() -> new OnbekendeBonusclaim(id));
    }

    Bonusclaim vergrendel(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(claim -> inzage.mag(claim.eigenaar()))
                .orElseThrow(() -> new OnbekendeBonusclaim(id));
    }

    List<Bonusclaim> lees(Paging.Slice slice) {
        var vanaf = slice.fromStart() ? NIL : slice.key(0, UUID::fromString);
        var where = "bonusclaimId %s :vanaf".formatted(slice.operator());
        var order = " order by bonusclaimId " + slice.order();
        var query =
                inzage.beperktTot()
                        .map(eigenaren ->
                                find(
                                        where + " and eigenaar in :eigenaren" + order,
                                        Map.of("vanaf", vanaf, "eigenaren", eigenaren)))
                        .orElseGet(() -> find(where + order, Map.of("vanaf", vanaf)));
        return query.range(0, slice.fetchSize() - 1).list();
    }

    /// Writes a claim now; the database is the judge of what was claimed before.
    void voegToe(Bonusclaim claim) {
        try {
            persistAndFlush(claim);
        } catch (ConstraintViolationException e) {
            var server =
                    e.getSQLException() instanceof PSQLException sql
                            ? sql.getServerErrorMessage()
                            : null;
            var constraint = server == null ? null : server.getConstraint();
            if (constraint != null && constraint.startsWith("bonusclaim_een_per_")) {
                throw new AlGeclaimd(claim.inhoud());
            }
            if ("bonusclaim_pkey".equals(constraint)) {
                throw new IdAlGebruikt(claim.bonusclaimId());
            }
            throw e;
        }
    }
}

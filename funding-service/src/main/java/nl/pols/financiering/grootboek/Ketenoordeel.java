package nl.pols.financiering.grootboek;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What following the hash chain of an account showed.
///
/// @param boekingen how many postings still are what they were
/// @param gebroken place of the first link that isn't; empty when all are
/// @param boekingId the posting there; empty when it is gone
public record Ketenoordeel(
        UUID rekeningId, long boekingen, @Nullable Long gebroken, @Nullable UUID boekingId) {

    public boolean isHeel() {
        return gebroken == null;
    }
}

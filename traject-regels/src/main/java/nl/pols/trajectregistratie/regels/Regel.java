package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A rule as senders know it: a stable id, what a breach means, and the sentence that tells what to
/// do, in Dutch and English. The sentence never quotes a value, so that no BSN can leak through it.
/// All of this is data ([Regelboek]); when a rule is broken is code.
///
/// @param versie counts up when its meaning or its sentence changes
/// @param bron the letter, law or agreement it rests on
/// @param geldigVan first day on which records are held against it
/// @param geldigTot first day on which they no longer are
public record Regel(
        String id,
        int versie,
        Ernst ernst,
        String bron,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        String nl,
        String en) {

    /// What a breach does with the record: refuse it, keep it with a remark, or set it aside until
    /// the register knows.
    public enum Ernst {
        FOUT,
        WAARSCHUWING,
        PARKEREN
    }

    public boolean geldtOp(LocalDate dag) {
        return !dag.isBefore(geldigVan) && (geldigTot == null || dag.isBefore(geldigTot));
    }
}

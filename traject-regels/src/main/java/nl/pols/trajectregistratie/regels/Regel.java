package nl.pols.trajectregistratie.regels;

/// A rule as senders know it: a stable id, what a breach means, and the sentence that tells what to
/// do, in Dutch and English. The sentence never quotes a value, so that no BSN can leak through it.
public record Regel(String id, Ernst ernst, String nl, String en) {

    /// What a breach does with the record: refuse it, keep it with a remark, or set it aside until
    /// the register knows.
    public enum Ernst {
        FOUT,
        WAARSCHUWING,
        PARKEREN
    }

    static Regel fout(String id, String nl, String en) {
        return new Regel(id, Ernst.FOUT, nl, en);
    }

    static Regel waarschuwing(String id, String nl, String en) {
        return new Regel(id, Ernst.WAARSCHUWING, nl, en);
    }

    static Regel parkeren(String id, String nl, String en) {
        return new Regel(id, Ernst.PARKEREN, nl, en);
    }
}

package nl.pols.trajectregistratie.dossier;

/// A rule about a record.
///
/// @param id stable, kebab-case after the domain's number
/// @param nl what is wrong and what the sender can do
/// @param en the same in English
/// @param bron the law or letter that it comes from
public record Voorschrift(String id, Ernst ernst, String nl, String en, String bron) {

    /// Whether it refuses the record or is kept with it.
    public enum Ernst {
        FOUT,
        WAARSCHUWING
    }

    public static Voorschrift fout(String id, String nl, String en, String bron) {
        return new Voorschrift(id, Ernst.FOUT, nl, en, bron);
    }

    public static Voorschrift waarschuwing(String id, String nl, String en, String bron) {
        return new Voorschrift(id, Ernst.WAARSCHUWING, nl, en, bron);
    }

    public Bevinding op(String pointer) {
        return new Bevinding(pointer, id, ernst, nl, en);
    }
}

package nl.pols.rapportage.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader gets to see, in the order of reading, without a word about how it looks.
/// Invariant: each figure has its table, so that nobody needs to see a picture (EN 301 549).
///
/// @param omschrijving one sentence, for search engines and the properties of a document
/// @param adres where it stays
/// @param moment when what it says was fixed: the only moment in it, so that it is made the same
///   again
/// @param weg from the home page to here
public record Document(
        String titel,
        String ondertitel,
        String omschrijving,
        String adres,
        Instant moment,
        List<Bestand> weg,
        List<Melding> meldingen,
        List<Kerncijfer> kerncijfers,
        List<Hoofdstuk> hoofdstukken) {

    public Document {
        weg = List.copyOf(weg);
        meldingen = List.copyOf(meldingen);
        kerncijfers = List.copyOf(kerncijfers);
        hoofdstukken = List.copyOf(hoofdstukken);
    }

    /// What a reader must know first.
    public record Melding(String kop, String tekst, @Nullable Bestand naar) {}

    /// A figure of the whole, with what it counts.
    public record Kerncijfer(String getal, String woorden) {}

    /// Somewhere to go, or something to take along.
    public record Bestand(String tekst, String adres) {}

    /// A word or a sign, and what it means.
    public record Begrip(String term, String uitleg) {}

    /// @param lijsten tables that are the chapter
    /// @param bijlagen tables too long for a page: folded on the web, at the end of the chapter in
    ///   print
    public record Hoofdstuk(
            String id,
            String titel,
            List<String> alineas,
            List<Begrip> begrippen,
            List<Blad> lijsten,
            List<Figuur> figuren,
            List<Blad> bijlagen,
            List<Bestand> bestanden) {

        /// A chapter of words only.
        public static Hoofdstuk tekst(String id, String titel, List<String> alineas) {
            return new Hoofdstuk(
                    id, titel, alineas, List.of(), List.of(), List.of(), List.of(), List.of());
        }

        public Hoofdstuk metBegrippen(List<Begrip> nieuw) {
            return new Hoofdstuk(id, titel, alineas, nieuw, lijsten, figuren, bijlagen, bestanden);
        }

        public Hoofdstuk metLijst(Blad lijst) {
            return metLijsten(List.of(lijst));
        }

        public Hoofdstuk metLijsten(List<Blad> nieuw) {
            return new Hoofdstuk(
                    id, titel, alineas, begrippen, nieuw, figuren, bijlagen, bestanden);
        }

        public Hoofdstuk metBladen(List<Figuur> figuur, List<Blad> bijlage) {
            return new Hoofdstuk(
                    id, titel, alineas, begrippen, lijsten, figuur, bijlage, bestanden);
        }

        public Hoofdstuk metBestanden(List<Bestand> nieuw) {
            return new Hoofdstuk(id, titel, alineas, begrippen, lijsten, figuren, bijlagen, nieuw);
        }
    }

    /// A chart over the table that says the same.
    ///
    /// @param inWoorden what can be seen in it, for who doesn't see it
    public record Figuur(
            String id, String titel, String inWoorden, Staafdiagram diagram, Blad tabel) {}

    /// A table as it is printed.
    ///
    /// @param koppen of the columns, the one of the names first
    public record Blad(String id, String titel, List<String> koppen, List<Regel> regels) {
        private static final int STAAND = 6;

        /// Whether its columns don't fit on a page that stands.
        public boolean breed() {
            return koppen.size() > STAAND;
        }
    }

    /// @param diepte how far its name goes in, as part of what stands above it
    /// @param adres where its name leads; null for nowhere
    public record Regel(String naam, int diepte, List<Vak> vakken, @Nullable String adres) {
        public Regel(String naam, int diepte, List<Vak> vakken) {
            this(naam, diepte, vakken, null);
        }
    }

    /// @param uitleg what the sign means; null for a figure
    public record Vak(String tekst, @Nullable String uitleg) {}
}

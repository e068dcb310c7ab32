package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.pols.kit.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a line was refused, and where in it.
///
/// @param pointer JSON pointer in the line; of a line of a table the row and the column instead
/// @param rij the row of a table
/// @param kolom the column of a table
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Importfout",
        requiredProperties = {"code", "nl", "en"})
public record Fout(
        @Nullable String pointer,
        @Nullable Long rij,
        @Nullable String kolom,
        String code,
        String nl,
        String en) {

    static Fout van(String pointer, Soort soort) {
        return new Fout(pointer, null, null, soort.code, soort.nl, soort.en);
    }

    /// What the register says about a single write, said about a line.
    static Fout van(FieldError fout) {
        return new Fout(
                fout.pointer(), null, null, fout.code(), fout.detail(), Engels.zin(fout.code()));
    }

    /// The same within a larger part of the line.
    Fout in(String plaats) {
        return new Fout(plaats + pointer, rij, kolom, code, nl, en);
    }

    /// What can be wrong with a company as a whole.
    enum Soort {
        VERPLICHT("verplicht", "Dit gegeven is verplicht.", "This is required."),
        DATUM(
                "datum",
                "Een datum ligt tussen 1900-01-01 en 2199-12-31.",
                "A date lies between 1900-01-01 and 2199-12-31."),
        EINDE_VOOR_BEGIN(
                "einde-voor-begin",
                "geldigTot is de eerste dag zonder dit feit en ligt na geldigVan.",
                "geldigTot is the first day without this fact and lies after geldigVan."),
        PRECISIE(
                "datum-past-niet-bij-precisie",
                "Bij precisie MAAND is de datum de eerste van de maand, bij JAAR 1 januari.",
                "With precision MAAND the date is the first of the month, with JAAR January 1."),
        NAAM(
                "naam",
                "Een naam heeft 1 tot en met 200 tekens op een regel, niet alleen spaties.",
                "A name has 1 to 200 characters on one line, not only spaces."),
        NUMMER(
                "identificatie-vorm",
                "Dit nummer is geen geldig nummer van deze soort.",
                "This is no valid number of this kind."),
        CODE(
                "code-vorm",
                "Deze code heeft niet de vorm die de documentatie noemt.",
                "This code doesn't have the form that the documentation gives."),
        BUITEN_BESTAAN(
                "datum-buiten-het-bestaan",
                "Dit feit ligt niet binnen het bestaan van het bedrijf.",
                "This fact doesn't lie within the life of the company."),
        OVERLAPT(
                "feit-overlapt",
                "Van dit feit geldt op een dag al een ander.",
                "Another fact about the same holds on one of these days."),
        ONVOLLEDIG(
                "niet-op-alle-dagen",
                "Op elke dag van zijn bestaan heeft een bedrijf een naam en een rechtsvorm.",
                "A company has a name and a legal form on every day of its life."),
        TEGENSTRIJDIG(
                "betrokkenheid-tegenstrijdig",
                "Een bedrijf doet op een dag niet tegelijk wel en niet mee.",
                "A company doesn't take part and not take part on the same day."),
        FICTIEF(
                "fictief-ligt-vast",
                "Of een bedrijf fictief is, ligt vast bij zijn registratie.",
                "Whether a company is fictitious is fixed at its registration."),
        OPGEVOLGD(
                "einde-door-rechtsopvolging",
                "Het begin of het einde van dit bedrijf ligt vast in een rechtsopvolging.",
                "The begin or the end of this company is fixed in a succession."),
        VERWIJZING(
                "verwijzing-bij-verval",
                "Een dubbele registratie verwijst naar het bedrijf dat blijft; een ingetrokken"
                        + " bedrijf verwijst nergens naar.",
                "A duplicate refers to the company that stays; a revoked one refers to none."),
        INTREKKING(
                "intrekking-door-rechtsopvolging",
                "Een bedrijf in dit register vervalt door de intrekking van zijn rechtsopvolging.",
                "A company of this register is dropped by the revocation of its succession."),
        FEITEN_EERST(
                "feiten-eerst",
                "Deze regel zegt andere feiten dan het register weet. Stuur ze eerst zonder"
                        + " vervallen.",
                "This line tells other facts than the register knows. Send them first, without"
                        + " vervallen."),
        VERVALLEN(
                "sociaal-ontwikkelbedrijf-vervallen",
                "Het register houdt dit bedrijf niet meer voor een eigen bedrijf.",
                "The register no longer holds this to be a company of its own."),
        GEEN_PARTIJ(
                "geen-partij",
                "Dit bedrijf is geen partij bij de rechtsopvolging, of staat er al.",
                "This company is no party to the succession, or stands here already."),
        GEVOLG_SLUIT_NIET(
                "gevolg-sluit-niet",
                "Wat zonder de rechtsopvolging zou gelden, sluit niet aan op wat door haar geldt.",
                "What would hold without the succession doesn't fit what holds by it."),
        DATABASE(
                "in-strijd-met-het-register",
                "Deze regel is in strijd met wat het register al weet. Er is niets van vastgelegd.",
                "This line contradicts what the register knows. Nothing of it was laid down."),
        TE_LANG(
                "regel-te-lang",
                "Deze regel is langer dan 1 MB en is niet gelezen.",
                "This line is longer than 1 MB and was not read."),
        KENMERK(
                "onbekend-kenmerk",
                "Op deze plaats hoort geen gegeven, of het staat er al; een lijst begint bij 0.",
                "Nothing belongs in this place, or it is there already; a list begins at 0."),
        SOORT(
                "onbekende-soort",
                "Deze soort feit bestaat niet; de documentatie noemt de soorten.",
                "There is no such kind of fact; the documentation has the kinds."),
        KOLOMMEN(
                "aantal-kolommen",
                "Deze rij heeft meer of minder kolommen dan de kopregel.",
                "This row has more or fewer columns than the heading.");

        private final String code;
        private final String nl;
        private final String en;

        Soort(String code, String nl, String en) {
            this.code = code;
            this.nl = nl;
            this.en = en;
        }
    }
}

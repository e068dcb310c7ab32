package nl.pols.financiering.boeking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.pols.financiering.grootboek.Kenmerken;
import nl.pols.financiering.regeling.Doelgroep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an expenditure of additional means carries (M4): why regular services don't suffice, as
/// whom the person is eligible, and who that is, by pseudonym.
@Schema(name = "Onderbouwing", examples = Onderbouwing.VOORBEELD)
public record Onderbouwing(
        @NotNull Aanvullingsgrond grond, @NotNull Doelgroep doelgroep, @NotNull UUID deelnemerId) {

    static final String VOORBEELD =
            """
            {"grond": "NIET_TOEREIKEND", "doelgroep": "BANENAFSPRAAK",
             "deelnemerId": "5e0c2a70-0d9b-8c1e-9f3a-2b7d4c6e8f10"}\
            """;

    /// What an expenditure says besides what all postings say; null if nothing.
    ///
    /// @param exclusiefBtw whether its amount is without VAT (M5)
    public static @Nullable Kenmerken kenmerken(
            @Nullable Onderbouwing onderbouwing, @Nullable Boolean exclusiefBtw) {
        if (onderbouwing == null) {
            return exclusiefBtw == null
                    ? null
                    : new Kenmerken(null, null, null, null, null, exclusiefBtw);
        }
        return new Kenmerken(
                onderbouwing.grond.name(),
                onderbouwing.doelgroep.name(),
                onderbouwing.deelnemerId,
                null,
                null,
                exclusiefBtw);
    }

    /// Of a posting that carries one.
    public static @Nullable Onderbouwing van(@Nullable Kenmerken kenmerken) {
        if (kenmerken == null
                || kenmerken.grond() == null
                || kenmerken.doelgroep() == null
                || kenmerken.deelnemerId() == null) {
            return null;
        }
        return new Onderbouwing(
                Aanvullingsgrond.valueOf(kenmerken.grond()),
                Doelgroep.valueOf(kenmerken.doelgroep()),
                kenmerken.deelnemerId());
    }
}

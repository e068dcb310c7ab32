package nl.pols.register.rechtsopvolging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.register.Dag;
import nl.pols.register.Naam;
import nl.pols.register.sob.Rechtsvorm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A succession as it is sent. A rename has `sobId` and `nieuweNaam`, a merger `voorgangers` and
/// `opvolger`; what belongs to the other kind is refused, so that nothing that was sent is silently
/// left out.
public record NieuweRechtsopvolging(
        @Nullable UUID id,
        @NotNull SoortRechtsopvolging soort,
        @NotNull @Dag LocalDate ingangsdatum,
        @Nullable UUID sobId,
        @Nullable @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String nieuweNaam,
        @Nullable @Size(min = 1, max = 100) List<@NotNull UUID> voorgangers,
        @Nullable @Valid NieuweOpvolger opvolger) {

    /// The successor of a merger: an existing SOB by its `id` alone, or a new one with at least a
    /// name and a legal form.
    @Schema(name = "OpvolgerBijFusie")
    public record NieuweOpvolger(
            @Nullable UUID id,
            @Nullable @Naam @Schema(minLength = 1, maxLength = Naam.LANGSTE) String naam,
            @Nullable Rechtsvorm rechtsvorm,
            @Nullable @Pattern(regexp = "[0-9]{8}") String kvkNummer,
            @Nullable @Pattern(regexp = "GM[0-9]{4}") String zetelGemeentecode,
            @Nullable Boolean fictief) {

        private boolean alleenId() {
            return id != null
                    && naam == null
                    && rechtsvorm == null
                    && kvkNummer == null
                    && zetelGemeentecode == null
                    && fictief == null;
        }

        /// The same for every repetition of the request.
        private static UUID eigenId(UUID rechtsopvolging) {
            return UUID.nameUUIDFromBytes(
                    ("opvolger van " + rechtsopvolging).getBytes(StandardCharsets.UTF_8));
        }

        private Aanvraag.Opvolger opvolger(UUID rechtsopvolging, Fouten fouten) {
            if (id != null && alleenId()) {
                return new Aanvraag.Opvolger(id, null);
            }
            var nieuw =
                    new Aanvraag.NieuweOpvolger(
                            fouten.verplicht("/opvolger/naam", naam, "").strip(),
                            fouten.verplicht("/opvolger/rechtsvorm", rechtsvorm, Rechtsvorm.BV),
                            kvkNummer,
                            zetelGemeentecode,
                            Boolean.TRUE.equals(fictief));
            return new Aanvraag.Opvolger(id == null ? eigenId(rechtsopvolging) : id, nieuw);
        }
    }

    Aanvraag aanvraag() {
        var fouten = new Fouten();
        return switch (soort) {
            case NAAMSWIJZIGING -> naamswijziging(fouten);
            case FUSIE -> fusie(fouten);
        };
    }

    private Aanvraag.Naamswijziging naamswijziging(Fouten fouten) {
        fouten.hoortNiet("/voorgangers", voorgangers);
        fouten.hoortNiet("/opvolger", opvolger);
        var sob = fouten.verplicht("/sobId", sobId, NIEMAND);
        var naam = fouten.verplicht("/nieuweNaam", nieuweNaam, "").strip();
        fouten.weiger();
        return new Aanvraag.Naamswijziging(eigenId(), ingangsdatum, sob, naam);
    }

    private Aanvraag.Fusie fusie(Fouten fouten) {
        fouten.hoortNiet("/sobId", sobId);
        fouten.hoortNiet("/nieuweNaam", nieuweNaam);
        var eigenId = eigenId();
        var voor = fouten.verplicht("/voorgangers", voorgangers, List.<UUID>of());
        var na =
                fouten.verplicht(
                                "/opvolger",
                                opvolger,
                                new NieuweOpvolger(NIEMAND, null, null, null, null, null))
                        .opvolger(eigenId, fouten);
        if (new HashSet<>(voor).size() < voor.size()) {
            fouten.fout("/voorgangers", "dubbel", "Een voorganger staat er meer dan eens in.");
        }
        if (na.nieuw() != null && voor.size() == 1) {
            fouten.fout(
                    "/voorgangers",
                    "een-voorganger",
                    "Een fusie naar een nieuw bedrijf heeft ten minste twee voorgangers.");
        }
        fouten.weiger();
        return new Aanvraag.Fusie(eigenId, ingangsdatum, voor, na);
    }

    private static final UUID NIEMAND = new UUID(0, 0);

    private UUID eigenId() {
        return id == null ? UUID.randomUUID() : id;
    }

    /// Gathers what is wrong, so that the sender hears all of it at once.
    private static final class Fouten {
        private final List<FieldError> fouten = new ArrayList<>();

        <T> T verplicht(String pointer, @Nullable T waarde, T anders) {
            if (waarde == null) {
                fout(pointer, "verplicht", "Dit gegeven hoort bij deze soort rechtsopvolging.");
                return anders;
            }
            return waarde;
        }

        void hoortNiet(String pointer, @Nullable Object waarde) {
            if (waarde != null) {
                fout(
                        pointer,
                        "hoort-niet",
                        "Dit gegeven hoort niet bij deze soort rechtsopvolging.");
            }
        }

        void fout(String pointer, String code, String detail) {
            fouten.add(new FieldError(pointer, code, detail));
        }

        void weiger() {
            if (!fouten.isEmpty()) {
                throw new InvalidInput(fouten);
            }
        }
    }
}

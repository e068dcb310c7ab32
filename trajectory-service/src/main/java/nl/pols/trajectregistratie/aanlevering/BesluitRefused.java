package nl.pols.trajectregistratie.aanlevering;

import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.Refusal;

/// Why a delivery can't be approved, turned down or taken back now.
abstract sealed class BesluitRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String titel;

    private BesluitRefused(String titel, String detail) {
        super(detail);
        this.titel = titel;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String title() {
        return titel;
    }

    /// Nobody has to decide on it, or somebody did.
    static final class NietTerGoedkeuring extends BesluitRefused {
        private static final long serialVersionUID = 1L;

        NietTerGoedkeuring(Aanlevering aanlevering) {
            super(
                    "Niet ter goedkeuring",
                    "Deze aanlevering wacht niet op een besluit; haar status is %s."
                            .formatted(aanlevering.status()));
        }
    }

    /// The proposal that was named isn't what would happen now.
    static final class VoorstelVerouderd extends BesluitRefused {
        private static final long serialVersionUID = 1L;

        VoorstelVerouderd(Voorstel nu) {
            super(
                    "Voorstel verouderd",
                    "Noem het voorstel zoals het nu is: %s, waarmee %d van de %d trajecten vervallen. Bekijk ze opnieuw bij verdwijnt."
                            .formatted(nu.merk(), nu.verdwijnt(), nu.binnenBereik()));
        }
    }

    /// So much would lapse that the number itself must be named.
    static final class AantalNietBevestigd extends BesluitRefused {
        private static final long serialVersionUID = 1L;

        AantalNietBevestigd(Voorstel voorstel) {
            super(
                    "Aantal niet bevestigd",
                    "Er vervallen %d van de %d trajecten. Bevestig dat aantal in het veld verdwijnt."
                            .formatted(voorstel.verdwijnt(), voorstel.binnenBereik()));
        }
    }

    /// Nothing of it took effect, or it runs.
    static final class NietInTeTrekken extends BesluitRefused {
        private static final long serialVersionUID = 1L;

        NietInTeTrekken(Aanlevering aanlevering) {
            super(
                    "Niet in te trekken",
                    "Van deze aanlevering is niets verwerkt dat kan worden teruggenomen; haar status is %s%s."
                            .formatted(
                                    aanlevering.status(),
                                    aanlevering.proef() ? " en zij was een proef" : ""));
        }
    }

    /// Something else changed these since.
    static final class GewijzigdSinds extends BesluitRefused {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldError> nummers;

        GewijzigdSinds(List<String> nummers) {
            super(
                    "Gewijzigd sinds aanlevering",
                    "Na deze aanlevering is van %d trajecten iets anders vastgelegd. Neem ze apart terug, of geef overslaan=true om ze te laten zoals ze zijn."
                            .formatted(nummers.size()));
            this.nummers =
                    nummers.stream()
                            .map(n ->
                                    new FieldError("", "gewijzigd-sinds", "Registratienummer " + n))
                            .toList();
        }

        @Override
        public List<FieldError> errors() {
            return nummers;
        }
    }

    /// Nobody can tell whether a record without a number is one of those that would lapse.
    static final class VervangingOnvolledig extends BesluitRefused {
        private static final long serialVersionUID = 1L;

        VervangingOnvolledig(long zonderNummer) {
            super(
                    "Vervanging onvolledig",
                    "Van %d geweigerde records is het registratienummer niet te lezen; daardoor is niet te zeggen welke trajecten ontbreken. Verbeter het bestand en lever het onder een nieuwe sleutel aan."
                            .formatted(zonderNummer));
        }
    }
}

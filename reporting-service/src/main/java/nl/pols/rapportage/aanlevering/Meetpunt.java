package nl.pols.rapportage.aanlevering;

import java.util.List;
import java.util.stream.Stream;

/// What is measured of a sender: a subject and the field that it is about. The names of fields are
/// those of the delivery.
record Meetpunt(Onderwerp onderwerp, String veld) {

    /// What kind of measure: also what its numerator and denominator count.
    enum Onderwerp {
        /// Trajectories that ran or ended in the period.
        TRAJECTEN,
        /// Filled, of how often asked.
        VOLLEDIGHEID,
        /// Told within 30 days, of how many facts.
        TIJDIGHEID,
        /// Where something calls for a look.
        WAARSCHUWING,
        /// Later versions with another value, of all later versions.
        HERZIENING
    }

    /// In the order in which they are shown.
    static final List<Meetpunt> ALLE =
            Stream.of(
                            punten(Onderwerp.TRAJECTEN, "trajecten"),
                            punten(
                                    Onderwerp.VOLLEDIGHEID,
                                    "uitstroom",
                                    "loonwaardemetingen",
                                    "werkfit",
                                    "uitstroomcontrole",
                                    "evaluaties",
                                    "verlengingen.beslisser"),
                            punten(Onderwerp.TIJDIGHEID, "startdatum", "einddatum"),
                            punten(Onderwerp.WAARSCHUWING, "dubbelLopend", "signalenOnbeantwoord"),
                            punten(
                                    Onderwerp.HERZIENING,
                                    "startdatum",
                                    "annulering",
                                    "einddatum",
                                    "uitstroom",
                                    "sobId",
                                    "urenPerWeek",
                                    "uitkering",
                                    "behoudVanUitkering",
                                    "doelgroep",
                                    "afstand"))
                    .flatMap(s -> s)
                    .toList();

    private static Stream<Meetpunt> punten(Onderwerp onderwerp, String... velden) {
        return Stream.of(velden).map(veld -> new Meetpunt(onderwerp, veld));
    }

    /// As one word, for the axis of a table.
    String code() {
        return onderwerp + ": " + veld;
    }
}

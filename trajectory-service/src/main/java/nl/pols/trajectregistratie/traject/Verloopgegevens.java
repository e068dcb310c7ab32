package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Annulering;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.regels.Verloop.Loonwaardemeting;
import nl.pols.trajectregistratie.regels.Verloop.Onderbreking;
import nl.pols.trajectregistratie.regels.Verloop.Overdracht;
import nl.pols.trajectregistratie.regels.Verloop.OvergenomenVan;
import nl.pols.trajectregistratie.regels.Verloop.Uitstroomcontrole;
import nl.pols.trajectregistratie.regels.Verloop.Urenstap;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import nl.pols.trajectregistratie.regels.Verloop.Werkfit;
import org.jspecify.annotations.Nullable;

/// The course as the world sees it: what is there, and nothing for what isn't.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Verloopgegevens(
        List<Onderbreking> onderbrekingen,
        List<Evaluatie> evaluaties,
        List<Loonwaardemeting> loonwaardemetingen,
        @Nullable Werkfit werkfit,
        List<Urenwijziging> urenverloop,
        List<Vacature> vacatures,
        @Nullable Uitstroomcontrole uitstroomcontrole,
        @Nullable Annulering annulering,
        @Nullable Overdracht overdracht,
        @Nullable OvergenomenVan overgenomenVan) {

    /// From when which weekly hours hold.
    record Urenwijziging(
            LocalDate vanaf,
            BigDecimal productie,
            BigDecimal coaching,
            BigDecimal scholing,
            BigDecimal overig) {

        static Urenwijziging van(Urenstap stap) {
            Uren uren = stap.uren();
            return new Urenwijziging(
                    stap.vanaf(),
                    BigDecimal.valueOf(uren.productie(), 2),
                    BigDecimal.valueOf(uren.coaching(), 2),
                    BigDecimal.valueOf(uren.scholing(), 2),
                    BigDecimal.valueOf(uren.overig(), 2));
        }
    }

    static @Nullable Verloopgegevens van(@Nullable Verloop v, Inzicht inzicht) {
        return v == null
                ? null
                : new Verloopgegevens(
                        v.onderbrekingen(),
                        v.evaluaties(),
                        inzicht.toontProductie() ? v.loonwaardemetingen() : List.of(),
                        v.werkfit(),
                        inzicht.toontProductie()
                                ? v.urenverloop().stream().map(Urenwijziging::van).toList()
                                : List.of(),
                        v.vacatures(),
                        v.uitstroomcontrole(),
                        v.annulering(),
                        v.overdracht(),
                        v.overgenomenVan());
    }
}

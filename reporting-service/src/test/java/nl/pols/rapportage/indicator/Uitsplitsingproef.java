package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// Two companies with a seat and one without, trajectories and money of each, and grants.
abstract class Uitsplitsingproef {
    static final UUID EEN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID TWEE = UUID.fromString("00000000-0000-7000-8000-000000000002");

    static final UUID ZONDER_ZETEL = UUID.fromString("00000000-0000-7000-8000-000000000003");

    static final String TRANCHE = "00000000-0000-7000-8000-0000000000a1";
    static final String ONDERDEEL = "00000000-0000-7000-8000-0000000000a2";
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    /// Een sits in GM0001 (AM01), Twee in GM0003, which went from AM01 to AM02 on 1 July 2021.
    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.regio("AM02", "Zuid"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM02"),
                Events.verhuisdeGemeente(
                        "GM0003", "Cedorp", "AM01", "AM02", LocalDate.of(2021, 7, 1)),
                Events.sob(EEN, "Een", "GM0001"),
                Events.sob(TWEE, "Twee", "GM0003"),
                Events.sob(ZONDER_ZETEL, "Drie"));
        opgave(1, EEN, "2021-01-01", "2021-12-31", 100);
        opgave(2, TWEE, "2021-01-01", "2021-06-30", 20);
        opgave(3, TWEE, "2021-07-01", "2021-09-30", 3);
        opgave(4, ZONDER_ZETEL, "2021-10-01", "2021-12-31", 4);
        sector.vertel(
                Stream.of(
                        traject().bij("GM0002", EEN),
                        traject().bij("GM0002", EEN),
                        traject().bij("GM0001", TWEE).tot("2021-05-01", "BETAALD_WERK"),
                        traject().bij("GM0003", TWEE),
                        traject().bij("GM0003", TWEE).tot("2021-08-01", "UITVAL"),
                        traject().bij("GM0003", ZONDER_ZETEL).tot("2021-12-31", "VERVOLGTRAJECT"),
                        traject().bij("GM0999", ZONDER_ZETEL)));
    }

    void opgave(int nummer, UUID sob, String van, String tot, long cents) {
        long[] bedragen = {cents, cents * 10, cents * 2, cents * 3};
        sector.vertel(
                Events.opgave(
                        new UUID(7, nummer), 1, sob, van, tot, bedragen, Trajectproef.BEKEND));
    }

    List<String> delen(String code, String moment, Dimensie dimensie) {
        return delen(code, moment, Map.of(), dimensie, null);
    }

    List<String> delen(
            String code,
            String moment,
            Map<Dimensie, String> filters,
            Dimensie dimensie,
            @Nullable String onderdeel) {
        return vragen.vraag(code, moment, null, filters, dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }

    void regelingMetToekenningen() {
        sector.vertel(
                Events.regeling(
                        "RMT",
                        """
                        [{"trancheId":"%1$s","jaar":2021,"bedragCents":1000,"doel":"crisisdienstverlening"},
                         {"trancheId":"%2$s","jaar":2021,"bedragCents":90,"doel":"werkfitbehoud","oormerk":"AB","onderdeelVan":"%1$s"}]
                        """
                                .formatted(TRANCHE, ONDERDEEL)));
        verleen(1, TRANCHE, "GEMEENTE", "GM0002", 200);
        verleen(2, TRANCHE, "RMT", "AM01", 300);
        verleen(3, TRANCHE, "SOB", TWEE.toString(), 40);
        verleen(4, TRANCHE, "UWV", "UWV", 5);
        verleen(5, ONDERDEEL, "SOB", EEN.toString(), 60);
    }

    void verleen(int nummer, String tranche, String soort, String code, long bedrag) {
        sector.vertel(Events.toekenning(new UUID(9, nummer), tranche, soort, code, bedrag));
    }
}

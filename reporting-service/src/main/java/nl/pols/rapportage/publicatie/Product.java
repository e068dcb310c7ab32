package nl.pols.rapportage.publicatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.pols.rapportage.aanlevering.Respons;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import org.jspecify.annotations.Nullable;

/// Something that is published every term: which indicators, in which tables. An indicator's tables
/// are protected as one.
///
/// @param opvolger what is published instead; then this isn't any more, and what was stays as it is
/// @param respons of which senders it says how many told something
record Product(
        String code,
        Map<String, String> naam,
        String beschrijving,
        Termijn termijn,
        @Nullable String opvolger,
        List<Respons.Bron> respons,
        List<Reeks> reeksen) {

    /// How often it is published.
    enum Termijn {
        HALFJAAR(6, "een halfjaar, bijvoorbeeld 2022-H1"),
        KWARTAAL(3, "een kwartaal, bijvoorbeeld 2022-Q2"),
        JAAR(12, "een jaar, bijvoorbeeld 2022");

        private final int maanden;
        private final String vorm;

        Termijn(int maanden, String vorm) {
            this.maanden = maanden;
            this.vorm = vorm;
        }

        /// The last term within a longer one: of a year its last quarter.
        String laatsteIn(Periode periode) {
            return tekst(periode.tot());
        }

        private String tekst(LocalDate tot) {
            int nummer = tot.getMonthValue() / maanden;
            return switch (this) {
                case HALFJAAR -> "%d-H%d".formatted(tot.getYear(), nummer);
                case KWARTAAL -> "%d-Q%d".formatted(tot.getYear(), nummer);
                case JAAR -> String.valueOf(tot.getYear());
            };
        }

        /// So many terms later, or earlier.
        Periode verschoven(Periode periode, int termijnen) {
            var erna = periode.van().plusMonths((long) maanden * (termijnen + 1));
            return Periode.lees(tekst(erna.minusDays(1))).orElseThrow();
        }

        /// Those that end on one of these days.
        List<Periode> eindigend(LocalDate eerste, LocalDate laatste) {
            var perioden = new ArrayList<Periode>();
            var eind = eerste.withDayOfYear(1).plusMonths(maanden).minusDays(1);
            while (!eind.isAfter(laatste)) {
                if (!eind.isBefore(eerste)) {
                    perioden.add(Periode.lees(tekst(eind)).orElseThrow());
                }
                eind = eind.plusDays(1).plusMonths(maanden).minusDays(1);
            }
            return perioden;
        }

        /// As a reader writes it.
        String vorm() {
            return vorm;
        }

        boolean past(Periode periode) {
            return periode.van().plusMonths(maanden).minusDays(1).equals(periode.tot());
        }
    }

    /// One quantity: an indicator in linked tables.
    ///
    /// @param deelVan the series of this product that counts all of its cases too; then what is
    ///   left of that one is protected with both
    /// @param uit the series of another product that its cells are taken from; then nothing is
    ///   counted, and its tables are parts of tables that are published there
    record Reeks(
            String code,
            String indicator,
            @Nullable String deelVan,
            @Nullable Bron uit,
            List<Opmaak> tabellen) {}

    record Bron(String product, String reeks) {}

    /// The series that are counted and protected here.
    List<Reeks> eigen() {
        return reeksen.stream().filter(reeks -> reeks.uit == null).toList();
    }

    Optional<Reeks> reeks(String zoek) {
        return reeksen.stream().filter(reeks -> reeks.code.equals(zoek)).findFirst();
    }

    /// The series that is part of another one, if any.
    Optional<Reeks> deelVan(Reeks geheel) {
        return reeksen.stream().filter(r -> geheel.code.equals(r.deelVan)).findFirst();
    }

    /// @param gepubliceerd null is yes
    record Opmaak(String naam, List<As> assen, @Nullable Boolean gepubliceerd) {
        Tabelvraag vraag() {
            return new Tabelvraag(naam, assen, isGepubliceerd());
        }

        boolean isGepubliceerd() {
            return gepubliceerd == null || gepubliceerd;
        }
    }

    boolean isVervallen() {
        return opvolger != null;
    }

    void vereisNogUit() {
        if (opvolger != null) {
            throw new PublicatieRefused.VervallenProduct(code, opvolger);
        }
    }

    String titel() {
        return Objects.requireNonNull(naam.get("nl"));
    }
}

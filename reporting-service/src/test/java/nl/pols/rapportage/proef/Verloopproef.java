package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The course of a trajectory of a test as its event would tell it.
public record Verloopproef(
        String afstand,
        @Nullable LocalDate werkfit,
        @Nullable Integer loonwaarde,
        @Nullable Boolean nogAanHetWerk,
        List<LocalDate> evaluaties,
        List<Stilstand> stilstand,
        List<Verlenging> verlengingen) {

    public static final Verloopproef NIETS =
            new Verloopproef("MIDDEL", null, null, null, List.of(), List.of(), List.of());

    /// An extension, and in which role it was approved.
    public record Verlenging(LocalDate besluit, LocalDate einde, @Nullable String rol) {}

    /// Days on which it stood still; the second is the first on which it runs again.
    public record Stilstand(LocalDate van, LocalDate tot) {}

    public Verloopproef afstand(String afstand) {
        return new Verloopproef(
                afstand, werkfit, loonwaarde, nogAanHetWerk, evaluaties, stilstand, verlengingen);
    }

    public Verloopproef werkfit(String op) {
        var dag = LocalDate.parse(op);
        return new Verloopproef(
                afstand, dag, loonwaarde, nogAanHetWerk, evaluaties, stilstand, verlengingen);
    }

    public Verloopproef loonwaarde(int procent) {
        return new Verloopproef(
                afstand, werkfit, procent, nogAanHetWerk, evaluaties, stilstand, verlengingen);
    }

    public Verloopproef nagegaan(boolean aanHetWerk) {
        return new Verloopproef(
                afstand, werkfit, loonwaarde, aanHetWerk, evaluaties, stilstand, verlengingen);
    }

    public Verloopproef geevalueerd(String op) {
        return new Verloopproef(
                afstand,
                werkfit,
                loonwaarde,
                nogAanHetWerk,
                plus(evaluaties, LocalDate.parse(op)),
                stilstand,
                verlengingen);
    }

    public Verloopproef stil(String van, String tot) {
        return new Verloopproef(
                afstand,
                werkfit,
                loonwaarde,
                nogAanHetWerk,
                evaluaties,
                plus(stilstand, new Stilstand(LocalDate.parse(van), LocalDate.parse(tot))),
                verlengingen);
    }

    public Verloopproef verlengd(String besluit, String einde, @Nullable String rol) {
        return new Verloopproef(
                afstand,
                werkfit,
                loonwaarde,
                nogAanHetWerk,
                evaluaties,
                stilstand,
                plus(
                        verlengingen,
                        new Verlenging(LocalDate.parse(besluit), LocalDate.parse(einde), rol)));
    }

    private static <T> List<T> plus(List<T> lijst, T nog) {
        var meer = new ArrayList<>(lijst);
        meer.add(nog);
        return List.copyOf(meer);
    }

    void schrijf(ObjectNode data, LocalDate start) {
        data.put("afstand", afstand);
        if (werkfit != null) {
            data.putObject("werkfit").put("datum", werkfit.toString()).put("bron", "EVALUATIE");
        }
        if (loonwaarde != null) {
            // an earlier measurement said something else
            var metingen = data.putArray("loonwaardemetingen");
            metingen.addObject()
                    .put("datum", start.plusDays(20).toString())
                    .put("percentage", loonwaarde);
            metingen.addObject()
                    .put("datum", start.plusDays(2).toString())
                    .put("percentage", 100 - loonwaarde);
        }
        if (nogAanHetWerk != null) {
            data.putObject("uitstroomcontrole")
                    .put("datum", "2022-05-01")
                    .put("aanHetWerk", nogAanHetWerk);
        }
        if (!evaluaties.isEmpty()) {
            var lijst = data.putArray("evaluaties");
            evaluaties.forEach(
                    e -> lijst.addObject().put("datum", e.toString()).put("uitkomst", "DOORGAAN"));
        }
        if (!stilstand.isEmpty()) {
            var lijst = data.putArray("onderbrekingen");
            stilstand.forEach(s ->
                    lijst.addObject()
                            .put("van", s.van.toString())
                            .put("tot", s.tot.toString())
                            .put("reden", "ZIEKTE"));
        }
        var lijst = data.putArray("verlengingen");
        verlengingen.forEach(v ->
                lijst.addObject()
                        .put("besluitdatum", v.besluit.toString())
                        .put("nieuweEinddatum", v.einde.toString())
                        .put("reden", "nog geen passend werk")
                        .put("goedgekeurdDoor", v.rol));
    }
}

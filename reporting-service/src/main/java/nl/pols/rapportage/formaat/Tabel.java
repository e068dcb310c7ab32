package nl.pols.rapportage.formaat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Figures as a cube that every form can be written from. Invariant: the rows come in the order of
/// the dimensions, the last one fastest, one for each combination; they are read anew on each walk,
/// so that nobody needs to hold them.
///
/// @param naam of the file and the sheet
/// @param gegevens what must be known to read it: definition, formula, rounding, source, licence
/// @param vast columns that are the same in every row, so that a loose file still says what it is
/// @param kenmerken names of the texts of a row
/// @param maten names of the numbers of a row
public record Tabel(
        String naam,
        String titel,
        Map<String, String> gegevens,
        Map<String, String> vast,
        Instant bijgewerkt,
        List<Dimensie> dimensies,
        List<String> kenmerken,
        List<String> maten,
        Iterable<Rij> rijen) {

    /// The column that tells why a number is absent or nought ([Teken]).
    static final String SYMBOOL = "symbool";

    /// What part of the world a dimension is of, for programs that draw maps or lines.
    public enum Rol {
        TIJD,
        PLAATS,
        ANDERS
    }

    /// One value of a dimension.
    public record Categorie(String code, String label) {
        public static Categorie van(String code) {
            return new Categorie(code, code);
        }
    }

    /// One axis of the cube.
    public record Dimensie(String sleutel, String label, Rol rol, List<Categorie> categorieen) {
        public Dimensie {
            categorieen = List.copyOf(categorieen);
        }

        /// Whether a name says more than its code.
        boolean heeftNamen() {
            return categorieen.stream().anyMatch(c -> !c.label().equals(c.code()));
        }
    }

    /// One row: where it stands on each axis, and what is said of it.
    public record Rij(
            List<Categorie> plaats,
            List<@Nullable String> kenmerken,
            List<@Nullable BigDecimal> maten,
            @Nullable Teken teken) {}

    public Tabel {
        gegevens = new LinkedHashMap<>(gegevens);
        vast = new LinkedHashMap<>(vast);
        dimensies = List.copyOf(dimensies);
        kenmerken = List.copyOf(kenmerken);
        maten = List.copyOf(maten);
    }

    /// The heads of a flat table.
    List<String> kop() {
        var kop = new ArrayList<>(vast.keySet());
        for (Dimensie dimensie : dimensies) {
            kop.add(dimensie.sleutel());
            if (dimensie.heeftNamen()) {
                kop.add(dimensie.sleutel() + "Naam");
            }
        }
        kop.addAll(maten);
        kop.addAll(kenmerken);
        kop.add(SYMBOOL);
        return kop;
    }

    /// A row as cells under [#kop()]: texts, numbers, or null where there is nothing.
    List<@Nullable Object> cellen(Rij rij) {
        var cellen = new ArrayList<@Nullable Object>(vast.values());
        for (int i = 0; i < dimensies.size(); i++) {
            var plaats = rij.plaats().get(i);
            cellen.add(plaats.code());
            if (dimensies.get(i).heeftNamen()) {
                cellen.add(plaats.label());
            }
        }
        cellen.addAll(rij.maten());
        cellen.addAll(rij.kenmerken());
        cellen.add(rij.teken() == null ? null : rij.teken().teken());
        return cellen;
    }
}

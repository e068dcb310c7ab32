package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Brings lines into the register, part by part, and tells of each what became of it. The same
/// lines again change nothing. Invariant: a wrong line refuses only itself.
@ApplicationScoped
class ImporteerRegister {
    private static final int PARTIJ = 500;

    private final VerwerkPartij verwerkPartij;

    ImporteerRegister(VerwerkPartij verwerkPartij) {
        this.verwerkPartij = verwerkPartij;
    }

    Importverslag importeer(Regelbron bron, VerwerkPartij.Wijze wijze) {
        var uitslagen = new ArrayList<Regeluitslag>();
        var partij = new ArrayList<Regel>();
        var ids = new HashSet<@Nullable UUID>();
        Fout afgebroken = null;
        try {
            for (var regel = bron.volgende(); regel != null; regel = bron.volgende()) {
                if (regel.bedrijf() == null) {
                    uitslagen.add(regel.geweigerd(regel.fouten()));
                    continue;
                }
                if (partij.size() == PARTIJ || !ids.add(regel.id())) {
                    uitslagen.addAll(verwerk(partij, wijze));
                    partij.clear();
                    ids.clear();
                    ids.add(regel.id());
                }
                partij.add(regel);
            }
        } catch (IOException e) {
            afgebroken = Breuk.van(e);
        }
        uitslagen.addAll(verwerk(partij, wijze));
        uitslagen.sort((a, b) -> Long.compare(a.regel(), b.regel()));
        return Importverslag.van(wijze.proef(), uitslagen, afgebroken);
    }

    private List<Regeluitslag> verwerk(List<Regel> regels, VerwerkPartij.Wijze wijze) {
        if (regels.isEmpty()) {
            return List.of();
        }
        try {
            return verwerkPartij.verwerk(regels, wijze);
        } catch (VerwerkPartij.ProefGedaan gedaan) {
            return gedaan.uitslagen();
        } catch (RuntimeException e) {
            var reden = reden(e);
            if (reden.isEmpty()) {
                throw e;
            }
            return regels.size() == 1
                    ? List.of(regels.getFirst().geweigerd(reden))
                    : inTweeen(regels, wijze);
        }
    }

    /// Only halves without the line that the database refuses come through as a whole.
    private List<Regeluitslag> inTweeen(List<Regel> regels, VerwerkPartij.Wijze wijze) {
        int helft = regels.size() / 2;
        var uitslagen = new ArrayList<>(verwerk(regels.subList(0, helft), wijze));
        uitslagen.addAll(verwerk(regels.subList(helft, regels.size()), wijze));
        return uitslagen;
    }

    /// Why a line was refused; nothing when it isn't a refusal but an outage or a bug.
    private static List<Fout> reden(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Refusal refusal) {
                return fouten(refusal);
            }
            var staat = e instanceof SQLException sql ? sql.getSQLState() : null;
            if (staat != null && staat.startsWith("23")) {
                return List.of(Fout.van("", Fout.Soort.DATABASE));
            }
        }
        return List.of();
    }

    private static List<Fout> fouten(Refusal refusal) {
        if (!refusal.errors().isEmpty()) {
            return refusal.errors().stream().map(Fout::van).toList();
        }
        var code = refusal.type().substring(refusal.type().lastIndexOf('/') + 1);
        return List.of(Fout.van(new FieldError("", code, String.valueOf(refusal.getMessage()))));
    }
}

package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings lines into the register, part by part, and tells of each what became of it. The same
/// lines again change nothing. Invariant: a wrong line refuses only itself. The companies come
/// first, whatever the order of the lines: what refers to them is of [Slotregels].
@ApplicationScoped
class ImporteerRegister {
    private static final int PARTIJ = 1_000;

    private final VerwerkPartij verwerkPartij;
    private final Slotregels slotregels;
    private final Proef proef;
    private final Nazorg nazorg;

    ImporteerRegister(
            VerwerkPartij verwerkPartij, Slotregels slotregels, Proef proef, Nazorg nazorg) {
        this.verwerkPartij = verwerkPartij;
        this.slotregels = slotregels;
        this.proef = proef;
        this.nazorg = nazorg;
    }

    Importverslag importeer(Regelbron bron, Wijze wijze) {
        return wijze.proef() ? proef.geheel(() -> verwerk(bron, wijze)) : verwerk(bron, wijze);
    }

    private Importverslag verwerk(Regelbron bron, Wijze wijze) {
        var uitslagen = new ArrayList<Regeluitslag>();
        var later = new ArrayList<Regel>();
        Fout afgebroken = null;
        try (var partijen = new Partijen(wijze)) {
            try {
                for (var regel = bron.volgende(); regel != null; regel = bron.volgende()) {
                    if (!regel.fouten().isEmpty()) {
                        uitslagen.add(regel.geweigerd(regel.fouten()));
                    } else if (Slotregels.hoort(regel)) {
                        later.add(regel);
                    } else {
                        partijen.voegToe(regel);
                    }
                }
            } catch (IOException e) {
                afgebroken = Breuk.van(e);
            }
            uitslagen.addAll(partijen.uitslagen());
        }
        later.sort(Slotregels.VOLGORDE);
        later.forEach(regel -> uitslagen.add(slotregels.verwerk(regel, wijze)));
        if (!wijze.proef() && uitslagen.stream().anyMatch(u -> u.uitslag() == Uitslag.NIEUW)) {
            nazorg.begin();
        }
        uitslagen.sort(Comparator.comparing(Regeluitslag::regel));
        return Importverslag.van(wijze.proef(), uitslagen, afgebroken);
    }

    /// Lines of companies, a number at a time. Those under way are each of another company, so that
    /// of two lines about one company the later one stays.
    private final class Partijen implements AutoCloseable {
        private final Wijze wijze;
        private final Sporen sporen = new Sporen();
        private final List<Regeluitslag> uitslagen = new ArrayList<>();
        private final Set<@Nullable UUID> ids = new HashSet<>();
        private List<Regel> partij = new ArrayList<>();

        Partijen(Wijze wijze) {
            this.wijze = wijze;
        }

        void voegToe(Regel regel) {
            if (!ids.add(regel.id())) {
                start();
                sporen.wachtOpAlle();
                ids.clear();
                ids.add(regel.id());
            } else if (partij.size() == PARTIJ) {
                start();
            }
            partij.add(regel);
        }

        private void start() {
            var deel = partij;
            partij = new ArrayList<>();
            if (wijze.proef()) {
                uitslagen.addAll(verwerk(deel, wijze));
            } else {
                sporen.start(() -> verwerk(deel, wijze));
            }
        }

        List<Regeluitslag> uitslagen() {
            start();
            uitslagen.addAll(sporen.uitslagen());
            return uitslagen;
        }

        @Override
        public void close() {
            sporen.close();
        }
    }

    private List<Regeluitslag> verwerk(List<Regel> regels, Wijze wijze) {
        if (regels.isEmpty()) {
            return List.of();
        }
        try {
            return wijze.proef()
                    ? proef.deel(() -> verwerkPartij.verwerk(regels, wijze))
                    : verwerkPartij.verwerk(regels, wijze);
        } catch (RuntimeException e) {
            var reden = Weigering.reden(e, "");
            return regels.size() == 1
                    ? List.of(regels.getFirst().geweigerd(reden))
                    : inTweeen(regels, wijze);
        }
    }

    /// Only halves without the line that the database refuses come through as a whole.
    private List<Regeluitslag> inTweeen(List<Regel> regels, Wijze wijze) {
        int helft = regels.size() / 2;
        var uitslagen = new ArrayList<>(verwerk(regels.subList(0, helft), wijze));
        uitslagen.addAll(verwerk(regels.subList(helft, regels.size()), wijze));
        return uitslagen;
    }
}

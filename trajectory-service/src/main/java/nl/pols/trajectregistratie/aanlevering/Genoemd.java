package nl.pols.trajectregistratie.aanlevering;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.trajectregistratie.traject.Opname.Eerder;
import nl.pols.trajectregistratie.traject.Uitkomst;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// Remembers, for one delivery at work, which numbers it named without a change, so that a second
/// and different record with the same number is refused however far it is from the first (T7).
final class Genoemd implements Eerder {

    private final Zeef zeef = new Zeef();
    private @Nullable Zeef wachtend;
    private final EerderOngewijzigd uitslagen;
    private final UUID aanleveringId;

    Genoemd(EerderOngewijzigd uitslagen, UUID aanleveringId) {
        this.uitslagen = uitslagen;
        this.aanleveringId = aanleveringId;
    }

    void onthoud(String nummer) {
        zeef.voegToe(nummer);
    }

    /// Of a delivery that is held: whether a record with this number (perhaps) waits.
    boolean wacht(Uitkomst uitkomst) {
        String nummer = uitkomst.registratienummer();
        return wachtend != null && nummer != null && wachtend.misschien(nummer);
    }

    void onthoudWachtend(String nummer) {
        if (wachtend == null) {
            wachtend = new Zeef();
        }
        wachtend.voegToe(nummer);
    }

    /// Only what was kept: a batch that is done again was not.
    void onthoud(List<Uitkomst> uitkomsten) {
        for (Uitkomst uitkomst : uitkomsten) {
            if (uitkomst.uitslag() == Uitslag.ONGEWIJZIGD && uitkomst.registratienummer() != null) {
                zeef.voegToe(uitkomst.registratienummer());
            }
        }
    }

    /// Of a delivery that is held: what it changes is in no table yet.
    void onthoudGewogen(List<Uitkomst> uitkomsten) {
        onthoud(uitkomsten);
        for (Uitkomst uitkomst : uitkomsten) {
            if (Wachtkamer.wijzigt(uitkomst) && uitkomst.registratienummer() != null) {
                onthoudWachtend(uitkomst.registratienummer());
            }
        }
    }

    @Override
    public Set<String> ongewijzigd(Set<String> nummers) {
        var misschien = nummers.stream().filter(zeef::misschien).collect(Collectors.toSet());
        return misschien.isEmpty() ? misschien : uitslagen.zoek(aanleveringId, misschien);
    }
}

package nl.pols.trajectregistratie.aanlevering;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.trajectregistratie.traject.Opname.Eerder;
import nl.pols.trajectregistratie.traject.Uitkomst;
import nl.pols.trajectregistratie.traject.Uitslag;

/// Remembers, for one delivery at work, which numbers it named without a change, so that a second
/// and different record with the same number is refused however far it is from the first (T7).
final class Genoemd implements Eerder {

    private final Zeef zeef = new Zeef();
    private final EerderOngewijzigd uitslagen;
    private final UUID aanleveringId;

    Genoemd(EerderOngewijzigd uitslagen, UUID aanleveringId) {
        this.uitslagen = uitslagen;
        this.aanleveringId = aanleveringId;
    }

    void onthoud(String nummer) {
        zeef.voegToe(nummer);
    }

    /// Only what was kept: a batch that is done again was not.
    void onthoud(List<Uitkomst> uitkomsten) {
        for (Uitkomst uitkomst : uitkomsten) {
            if (uitkomst.uitslag() == Uitslag.ONGEWIJZIGD && uitkomst.registratienummer() != null) {
                zeef.voegToe(uitkomst.registratienummer());
            }
        }
    }

    @Override
    public Set<String> ongewijzigd(Set<String> nummers) {
        var misschien = nummers.stream().filter(zeef::misschien).collect(Collectors.toSet());
        return misschien.isEmpty() ? misschien : uitslagen.zoek(aanleveringId, misschien);
    }
}

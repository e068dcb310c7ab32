package nl.pols.trajectregistratie.controle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Writes the test kit for suppliers of municipal systems: an example for every rule, the outcomes
/// that belong to it, the register they hold with, and a checklist.
public final class Testkit {

    private Testkit() {}

    /// What stood there under the same names is overwritten.
    ///
    /// @return how many examples there are
    public static int schrijf(Path map) throws IOException {
        Path voorbeelden = Files.createDirectories(map.resolve("voorbeelden"));
        Path verwacht = Files.createDirectories(map.resolve("verwacht"));
        List<Voorbeeld> alle = Voorbeelden.alle();
        for (Voorbeeld voorbeeld : alle) {
            Files.writeString(voorbeelden.resolve(voorbeeld.bestandsnaam()), voorbeeld.inhoud());
            schrijf(voorbeeld, verwacht.resolve(voorbeeld.regel() + ".ndjson"));
        }
        for (String naam : List.of("register.ndjson", "LEESMIJ.md")) {
            try (InputStream bron = Voorbeelden.resource("/testkit/" + naam)) {
                Files.copy(bron, map.resolve(naam), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return alle.size();
    }

    private static void schrijf(Voorbeeld voorbeeld, Path naar) throws IOException {
        try (OutputStream uit = new BufferedOutputStream(Files.newOutputStream(naar));
                var uitslagen = new Uitslagbestand(uit)) {
            for (Recorduitslag uitslag : voorbeeld.verwacht()) {
                uitslagen.schrijf(uitslag);
            }
        }
    }
}

package nl.pols.rapportage.herbouw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each table is built anew from the topics, or it outlives that. Whoever adds one says which.
class LeesmodeltabellenTest {
    private static final Pattern TABEL =
            Pattern.compile("(?im)^\\s*create table (?:if not exists )?(\\w+)");
    private static final Pattern WEG = Pattern.compile("(?im)^\\s*drop table (\\w+)");
    private static final Path MIGRATIES = Path.of("src/main/resources/db/migration");

    /// From the topics alone, by the handlers; the inbox' own tables come with them.
    private static final String HERBOUWD =
            """
            beschutaantalversie beschutdeel beschutversie bestedingversie dienstverbanddeel dienstverbandversie erfenis_nu
            functionaliteitversie gemeente_opvolger gemeente_regio gemeenteversie klantversie middelversie opdrachtversie opgaveversie
            opvolging_nu persooncel pseudoniemwissel rechtsopvolgingversie regelingversie regioversie registratiebaan
            registratieversie samenloop signaalversie sob_feit sob_naam sob_opvolger sob_opvolger_gemeente sob_relatie sobversie
            telbaanpauze telbereikt telcel teldag telgeld telinstroom telregistratie telspreiding telterugkeer telteveel teltijd teltoekenning telvlagspreiding telvoorziening toekenningversie trajectversie trancheversie vergeten_record vergeten_traject verklaringversie
            verlengingversie versietelling voorzieningversie wswjaarversie
            """;

    @Test
    void everyTableIsInOneOfTheTwoLists() throws IOException {
        var gemaakt = new TreeSet<String>();
        var weg = new TreeSet<String>();
        try (var bestanden = Files.list(MIGRATIES)) {
            for (Path bestand : bestanden.toList()) {
                var tekst = Files.readString(bestand);
                TABEL.matcher(tekst).results().forEach(r -> gemaakt.add(r.group(1)));
                WEG.matcher(tekst).results().forEach(r -> weg.add(r.group(1)));
            }
        }
        gemaakt.removeAll(weg);
        var herbouwd = Pattern.compile("\\s+").splitAsStream(HERBOUWD.strip());
        var blijft = Nieuwmodel.BLIJFT.keySet().stream().filter(gemaakt::contains);
        assertThat(gemaakt)
                .as("a table that doesn't come from topics goes into Nieuwmodel.BLIJFT")
                .isEqualTo(
                        java.util.stream.Stream.concat(herbouwd, blijft)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}

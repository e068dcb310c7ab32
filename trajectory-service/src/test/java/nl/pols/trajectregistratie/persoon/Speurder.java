package nl.pols.trajectregistratie.persoon;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.pols.trajectregistratie.Fixtures;

/// Looks for a text in every column of every table, also in bytes.
public final class Speurder {

    private Speurder() {}

    public static List<String> tabellen() {
        return lijst(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND"
                        + " table_type = 'BASE TABLE' ORDER BY 1");
    }

    /// Tables that have a column which by its name knows a person.
    public static List<String> metPersoon() {
        return lijst(
                """
                SELECT DISTINCT c.table_name FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                  AND (c.column_name LIKE '%deelnemer%' OR c.column_name LIKE '%registratienummer%'
                       OR c.column_name IN ('opgave', 'opgaven', 'inhoud', 'antwoord', 'wijzigingen'))
                ORDER BY 1
                """);
    }

    /// Tables that name a person by pseudonym, in a column or in the statement that is parked.
    public static List<String> metDeelnemer() {
        return lijst(
                """
                SELECT DISTINCT c.table_name FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'pseudoniemwissel'
                  AND (c.column_name LIKE '%deelnemer%' OR c.column_name = 'opgave')
                ORDER BY 1
                """);
    }

    /// The tables in which it is found.
    public static List<String> zoek(String tekst) {
        String hex = HexFormat.of().formatHex(tekst.getBytes(StandardCharsets.UTF_8));
        var gevonden = new ArrayList<String>();
        for (String tabel : tabellen()) {
            String sql =
                    "SELECT count(*) FROM %1$s WHERE %1$s::text LIKE '%%%2$s%%' OR %1$s::text LIKE '%%%3$s%%'"
                            .formatted(tabel, tekst, hex);
            if (Fixtures.tel(sql) > 0) {
                gevonden.add(tabel);
            }
        }
        return gevonden;
    }

    private static List<String> lijst(String sql) {
        try (var connection = Fixtures.alsBeheerder();
                var statement = connection.createStatement();
                var rijen = statement.executeQuery(sql)) {
            var gevonden = new ArrayList<String>();
            while (rijen.next()) {
                gevonden.add(rijen.getString(1));
            }
            return gevonden;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

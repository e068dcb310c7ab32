package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.aanlevering.Pakket.Blok;
import nl.pols.trajectregistratie.regels.Opgave;
import nl.pols.trajectregistratie.traject.Uitkomst;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// Where the records that would change something wait until the whole delivery was weighed, a batch
/// to a row. It holds the pseudonym, never a BSN; what took effect or was turned down is gone.
@ApplicationScoped
class Wachtkamer {

    private static final TypeReference<List<Opgave>> OPGAVEN = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    Wachtkamer(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    static boolean wijzigt(Uitkomst uitkomst) {
        return uitkomst.uitslag() != Uitslag.ONGEWIJZIGD && uitkomst.uitslag() != Uitslag.GEWEIGERD;
    }

    /// @param waarschuwingen of how many of them something was remarked
    record Wachtblok(long eersteRegel, Long[] regels, List<Opgave> opgaven, int waarschuwingen) {}

    /// What would change something, and what names a number that waits already: how that one fares
    /// is only known after the one before it.
    @Transactional(TxType.MANDATORY)
    void bewaar(
            String eigenaar,
            UUID aanleveringId,
            Blok blok,
            List<Uitkomst> uitkomsten,
            Genoemd genoemd) {
        var regels = new ArrayList<Long>();
        var opgaven = new ArrayList<Opgave>();
        int waarschuwingen = 0;
        for (int i = 0; i < uitkomsten.size(); i++) {
            var uitkomst = uitkomsten.get(i);
            var record = blok.records().get(i);
            if (wijzigt(uitkomst) || (record.inhoud() != null && genoemd.wacht(uitkomst))) {
                regels.add(uitkomst.regel());
                opgaven.add(record.opgave());
                waarschuwingen += uitkomst.heeftWaarschuwing() ? 1 : 0;
            }
        }
        if (!regels.isEmpty()) {
            Schrijfopdracht.voer(
                    dataSource,
                    "INSERT INTO aanlevering_wacht VALUES (?, ?, ?, ?, ?, ?)",
                    aanleveringId,
                    eigenaar,
                    blok.eersteRegel(),
                    regels.toArray(Long[]::new),
                    pakIn(opgaven),
                    waarschuwingen);
        }
    }

    /// The first batch that still waits.
    @Transactional(TxType.MANDATORY)
    @Nullable Wachtblok volgende(UUID aanleveringId) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT * FROM aanlevering_wacht WHERE aanlevering_id = ? ORDER BY"
                                        + " eerste_regel LIMIT 1")) {
            statement.setObject(1, aanleveringId);
            try (ResultSet rij = statement.executeQuery()) {
                return rij.next()
                        ? new Wachtblok(
                                rij.getLong("eerste_regel"),
                                (Long[]) rij.getArray("regels").getArray(),
                                pakUit(rij.getBytes("opgaven")),
                                rij.getInt("waarschuwingen"))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Records that wait can't be read", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void verwijder(UUID aanleveringId, long eersteRegel) {
        Schrijfopdracht.voer(
                dataSource,
                "DELETE FROM aanlevering_wacht WHERE aanlevering_id = ? AND eerste_regel = ?",
                aanleveringId,
                eersteRegel);
    }

    /// Nothing of the delivery will take effect.
    @Transactional(TxType.MANDATORY)
    void maakLeeg(UUID aanleveringId) {
        Schrijfopdracht.voer(
                dataSource,
                "DELETE FROM aanlevering_wacht WHERE aanlevering_id = ?",
                aanleveringId);
    }

    private byte[] pakIn(List<Opgave> opgaven) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var uit = new DeflaterOutputStream(bytes, deflater, 64 * 1024)) {
            json.writeValue(uit, opgaven);
        } catch (IOException e) {
            throw new IllegalStateException("Records can't be set aside", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private List<Opgave> pakUit(byte[] ingepakt) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(ingepakt))) {
            return json.readValue(in, OPGAVEN);
        } catch (IOException e) {
            throw new IllegalStateException("Records that wait can't be read", e);
        }
    }
}

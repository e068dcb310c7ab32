package nl.pols.trajectregistratie.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import org.jspecify.annotations.Nullable;

/// The records that an organisation may see, of any kind. Row-level security decides which; the
/// queries name the organisation once more where that is an index condition.
@ApplicationScoped
public class Dossiers {

    private static final String HUIDIG =
            "SELECT id, eigenaar, inhoud, versie, bekend_vanaf, NULL::timestamptz AS bekend_tot,"
                    + " door, handeling FROM %1$s t WHERE ";
    private static final String EERDER =
            " UNION ALL SELECT id, eigenaar, inhoud, versie, bekend_vanaf, bekend_tot, door,"
                    + " handeling FROM %1$s_versie t WHERE ";

    /// Of a company: its own, those it took over, and as a successor its own beside the owner's.
    private static final String IN_DE_KETEN =
            "eigenaar = ANY (pols_eerdere_eigenaren()"
                    + " || ARRAY[?, current_setting('pols.organisatie', true)])";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Pseudonyms pseudonyms;

    Dossiers(DataSource dataSource, ObjectMapper json, Pseudonyms pseudonyms) {
        this.dataSource = dataSource;
        this.json = json;
        this.pseudonyms = pseudonyms;
    }

    /// As known now, or as known at that moment.
    @Transactional(TxType.MANDATORY)
    public <I extends Inhoud> Optional<Versie<I>> zoek(
            Soort<I> soort, UUID id, @Nullable Instant bekendOp) {
        return bekendOp == null
                ? lees(soort, HUIDIG + "id = ?", id).stream().findFirst()
                : lees(
                                soort,
                                HUIDIG
                                        + "id = ? AND bekend_vanaf <= ?"
                                        + EERDER
                                        + "id = ? AND bekend @> ?",
                                id,
                                bekendOp,
                                id,
                                bekendOp)
                        .stream()
                        .findFirst();
    }

    /// For a change: nobody else changes it before this transaction ends.
    @Transactional(TxType.MANDATORY)
    <I extends Inhoud> Optional<Versie<I>> zoekOmTeWijzigen(Soort<I> soort, UUID id) {
        return lees(soort, HUIDIG + "id = ? FOR NO KEY UPDATE", id).stream().findFirst();
    }

    /// Every version, the first one first.
    @Transactional(TxType.MANDATORY)
    public <I extends Inhoud> List<Versie<I>> versies(Soort<I> soort, UUID id) {
        return lees(soort, HUIDIG + "id = ?" + EERDER + "id = ? ORDER BY versie", id, id);
    }

    /// A page in the order in which the records were registered.
    @Transactional(TxType.MANDATORY)
    public <I extends Inhoud> List<Versie<I>> lijst(
            Soort<I> soort, Organisatie wie, @Nullable String nummer, Slice deel) {
        var sql = new StringBuilder(HUIDIG).append(zichtbaar(soort, wie));
        var waarden = new ArrayList<Object>(List.of(wie.toString()));
        if (!deel.fromStart()) {
            sql.append(" AND id ").append(deel.operator()).append(" ?");
            waarden.add(deel.key(0, UUID::fromString));
        }
        if (nummer != null) {
            sql.append(" AND registratienummer = ?");
            waarden.add(nummer);
        }
        sql.append(" ORDER BY id ").append(deel.order()).append(" LIMIT ?");
        waarden.add(deel.fetchSize());
        return lees(soort, sql.toString(), waarden.toArray());
    }

    /// All that the organisation sees, as known now or at that moment: what figures are made of.
    @Transactional(TxType.MANDATORY)
    public <I extends Inhoud> List<Versie<I>> allemaal(
            Soort<I> soort, Organisatie wie, @Nullable Instant bekendOp) {
        String zichtbaar = zichtbaar(soort, wie);
        String code = wie.toString();
        return bekendOp == null
                ? lees(soort, HUIDIG + zichtbaar, code)
                : lees(
                        soort,
                        HUIDIG
                                + zichtbaar
                                + " AND bekend_vanaf <= ?"
                                + EERDER
                                + zichtbaar
                                + " AND bekend @> ?",
                        code,
                        bekendOp,
                        code,
                        bekendOp);
    }

    @Transactional(TxType.MANDATORY)
    <I extends Inhoud> List<Versie<I>> metNummers(
            Soort<I> soort, String eigenaar, Collection<String> nummers) {
        return lees(
                soort,
                HUIDIG + "eigenaar = ? AND registratienummer = ANY (?)",
                eigenaar,
                nummers.toArray(String[]::new));
    }

    /// Of a company also what it took over: a person's employments are judged together.
    @Transactional(TxType.MANDATORY)
    <I extends Inhoud> List<Versie<I>> vanDeelnemers(
            Soort<I> soort, String eigenaar, Collection<UUID> deelnemers) {
        String bij = soort.eigenaar() == Organisatie.Soort.SOB ? IN_DE_KETEN : "eigenaar = ?";
        return lees(
                soort,
                HUIDIG + bij + " AND deelnemer_id = ANY (?)",
                eigenaar,
                deelnemers.stream()
                        .flatMap(deelnemer -> pseudonyms.all(deelnemer).stream())
                        .toArray(UUID[]::new));
    }

    /// An owner of a kind sees its own and, if it is a company, what it took over; anybody else
    /// what names it as reader.
    private static String zichtbaar(Soort<?> soort, Organisatie wie) {
        if (wie.soort() != soort.eigenaar()) {
            return "lezers @> ARRAY[?]::text[]";
        }
        return wie.soort() == Organisatie.Soort.SOB
                ? "eigenaar = ANY (array_append((SELECT pols_eerdere_eigenaren()), ?))"
                : "eigenaar = ?";
    }

    private <I extends Inhoud> List<Versie<I>> lees(Soort<I> soort, String sql, Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql.formatted(soort.tabel()))) {
            for (int i = 0; i < waarden.length; i++) {
                switch (waarden[i]) {
                    case String[] teksten ->
                            statement.setArray(i + 1, connection.createArrayOf("text", teksten));
                    case UUID[] ids ->
                            statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                    case Instant moment ->
                            statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                    default -> statement.setObject(i + 1, waarden[i]);
                }
            }
            var gelezen = new ArrayList<Versie<I>>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(versie(soort, rijen));
                }
            }
            return gelezen;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Can't read " + soort.tabel(), e);
        }
    }

    private <I extends Inhoud> Versie<I> versie(Soort<I> soort, ResultSet rij)
            throws SQLException, JsonProcessingException {
        var tot = rij.getObject("bekend_tot", OffsetDateTime.class);
        return new Versie<>(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar"),
                inhoud(soort, rij.getString("inhoud")),
                rij.getInt("versie"),
                rij.getObject("bekend_vanaf", OffsetDateTime.class).toInstant(),
                tot == null ? null : tot.toInstant(),
                rij.getString("door"),
                Handeling.valueOf(rij.getString("handeling")));
    }

    /// Under the pseudonym in use.
    private <I extends Inhoud> I inhoud(Soort<I> soort, String opgeslagen)
            throws JsonProcessingException {
        I inhoud = json.readValue(opgeslagen, soort.inhoud());
        UUID actueel = pseudonyms.current(inhoud.deelnemerId());
        return actueel.equals(inhoud.deelnemerId())
                ? inhoud
                : json.readValue(
                        opgeslagen.replace(inhoud.deelnemerId().toString(), actueel.toString()),
                        soort.inhoud());
    }
}

package nl.pols.rapportage.publicatie;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.rapportage.publicatie.Publicatie.Intrekking;
import nl.pols.rapportage.publicatie.PublicatieRefused.ConceptVerouderd;
import org.jspecify.annotations.Nullable;

/// The publications. Each read is a transaction with the reader's tenant, so that the database
/// keeps the embargo.
@ApplicationScoped
class Publicaties {
    private static final String UNIEK = "23505";
    private static final String KOLOMMEN =
            """
            publicatie_id, product, titel, periode, versie, na_versie, kennisdatum, embargo_tot, wijziging, definities,
            hash, opgesteld_door, opgesteld_op, getekend_door, getekend_op, ingetrokken_door, ingetrokken_op,
            intrekkingsreden
            """;
    private static final String ZOEK = "SELECT " + KOLOMMEN + " FROM publicatie WHERE ";

    private final AgroalDataSource dataSource;

    Publicaties(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Vul {
        void vul(PreparedStatement statement) throws SQLException;
    }

    private interface Maak<T> {
        T maak(ResultSet rij) throws SQLException;
    }

    @Transactional
    public void voegToe(Publicatie p, byte[] inhoud, byte[] grond) {
        doe(
                "INSERT INTO publicatie (publicatie_id, product, titel, periode, na_versie,"
                        + " kennisdatum, embargo_tot, wijziging, definities, hash, opgesteld_door,"
                        + " opgesteld_op, programma) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?)",
                s -> {
                    s.setObject(1, p.id());
                    s.setString(2, p.product());
                    s.setString(3, p.titel());
                    s.setString(4, p.periode());
                    s.setInt(5, p.naVersie());
                    s.setObject(6, utc(p.kennisdatum()));
                    s.setObject(7, utc(p.embargoTot()));
                    s.setString(8, p.wijziging());
                    s.setString(9, p.definities());
                    s.setString(10, p.hash());
                    s.setString(11, p.opgesteldDoor());
                    s.setObject(12, utc(p.opgesteldOp()));
                    s.setString(13, Programma.commit());
                });
        bewaar("INSERT INTO publicatie_inhoud VALUES (?, ?)", p.id(), inhoud);
        bewaar("INSERT INTO publicatie_grond VALUES (?, ?)", p.id(), grond);
    }

    /// The commit that drew it up; none where that wasn't kept yet, or wasn't known.
    @Transactional
    public Optional<String> programma(UUID id) {
        return lees(
                        "SELECT programma FROM publicatie WHERE publicatie_id = ?",
                        s -> s.setObject(1, id),
                        rij -> Optional.ofNullable(rij.getString(1)))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void bewaar(String sql, UUID id, byte[] bytes) {
        doe(
                sql,
                s -> {
                    s.setObject(1, id);
                    s.setBytes(2, bytes);
                });
    }

    /// Until the end of the asker's transaction nobody else signs.
    void eenTegelijk() {
        lees("SELECT pg_advisory_xact_lock(119)", s -> {}, rij -> true);
    }

    /// Puts the signature; another release that came first in the meantime wins.
    @Transactional
    public void teken(Publicatie p) {
        doe(
                "UPDATE publicatie SET versie = ?, getekend_door = ?, getekend_op = ? WHERE"
                        + " publicatie_id = ?",
                s -> {
                    s.setInt(1, p.naVersie() + 1);
                    s.setString(2, p.getekendDoor());
                    s.setObject(3, utc(p.getekendOp()));
                    s.setObject(4, p.id());
                },
                p.naVersie() + 1);
    }

    @Transactional
    public void trekIn(UUID id, Intrekking intrekking) {
        doe(
                "UPDATE publicatie SET ingetrokken_door = ?, ingetrokken_op = ?, intrekkingsreden ="
                        + " ? WHERE publicatie_id = ?",
                s -> {
                    s.setString(1, intrekking.door());
                    s.setObject(2, utc(intrekking.op()));
                    s.setString(3, intrekking.reden());
                    s.setObject(4, id);
                });
    }

    /// @param concepten whether those that aren't signed are there too
    @Transactional
    public Optional<Publicatie> zoek(UUID id, boolean concepten) {
        return lees(
                        ZOEK + "publicatie_id = ? AND (? OR getekend_op IS NOT NULL)",
                        s -> {
                            s.setObject(1, id);
                            s.setBoolean(2, concepten);
                        },
                        Publicatierij::van)
                .stream()
                .findFirst();
    }

    /// By the moment from which they are out, the future too: the calendar.
    @Transactional
    public List<Publicatie> kalender(boolean concepten, Slice deel) {
        var van = deel.fromStart() ? Instant.EPOCH : deel.key(0, Instant::parse);
        var na = deel.fromStart() ? new UUID(0, 0) : deel.key(1, UUID::fromString);
        return lees(
                "%s(embargo_tot, publicatie_id) %s (?, ?) AND (? OR getekend_op IS NOT NULL) ORDER BY embargo_tot %3$s, publicatie_id %3$s LIMIT ?"
                        .formatted(ZOEK, deel.operator(), deel.order()),
                s -> {
                    s.setObject(1, utc(van));
                    s.setObject(2, na);
                    s.setBoolean(3, concepten);
                    s.setInt(4, deel.fetchSize());
                },
                Publicatierij::van);
    }

    /// The signed releases of a product and a period in their order, withdrawn ones too: what was
    /// read can't be unread.
    @Transactional
    public List<Publicatie> reeks(String product, String periode) {
        return lees(
                ZOEK + "product = ? AND periode = ? AND getekend_op IS NOT NULL ORDER BY versie",
                s -> {
                    s.setString(1, product);
                    s.setString(2, periode);
                },
                Publicatierij::van);
    }

    /// Those of all periods, the periods each in their order.
    @Transactional
    public List<Publicatie> getekend(String product) {
        return lees(
                ZOEK + "product = ? AND getekend_op IS NOT NULL ORDER BY periode, versie",
                s -> s.setString(1, product),
                Publicatierij::van);
    }

    /// What everybody may read now: by period, each with its releases in their order.
    @Transactional
    public List<Publicatie> uitgebracht() {
        return lees(
                ZOEK
                        + "getekend_op IS NOT NULL AND ingetrokken_op IS NULL AND embargo_tot <="
                        + " now() ORDER BY product, periode, versie",
                s -> {},
                Publicatierij::van);
    }

    /// What it says; nothing for whom the database shows nothing.
    @Transactional
    public Optional<byte[]> inhoud(UUID id) {
        return bytes("SELECT inhoud FROM publicatie_inhoud WHERE publicatie_id = ?", id);
    }

    @Transactional
    public Optional<byte[]> grond(UUID id) {
        return bytes("SELECT grond FROM publicatie_grond WHERE publicatie_id = ?", id);
    }

    private Optional<byte[]> bytes(String sql, UUID id) {
        return lees(sql, s -> s.setObject(1, id), rij -> rij.getBytes(1)).stream().findFirst();
    }

    private void doe(String sql, Vul vul) {
        doe(sql, vul, 0);
    }

    private void doe(String sql, Vul vul, int versie) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul.vul(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (UNIEK.equals(e.getSQLState())) {
                throw new ConceptVerouderd(versie);
            }
            throw new IllegalStateException("A publication can't be written", e);
        }
    }

    private <T> List<T> lees(String sql, Vul vul, Maak<T> maak) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul.vul(statement);
            var gelezen = new ArrayList<T>();
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(maak.maak(rijen));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("Publications can't be read", e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

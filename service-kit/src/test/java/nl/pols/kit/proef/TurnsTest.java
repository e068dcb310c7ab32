package nl.pols.kit.proef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.SharedTransaction;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.kit.tenancy.Turns;
import nl.pols.kit.web.Paging;
import org.junit.jupiter.api.Test;

/// Several turns in one round trip: the second lock holds for each of them.
@QuarkusTest
@WithPostgres
class TurnsTest {
    private static final Duration PATIENCE = Duration.ofMillis(50);

    @Inject SharedTransaction shared;
    @Inject Kamers kamers;
    @Inject Tenancy tenancy;

    /// A room of one, in a house that nobody else has.
    private record Room(Organisatie whose, String owner, String house, String name) {}

    /// Adds it, and tells the rooms of its house that its owner sees.
    private static final class AddAndLook implements Turns.Each<Room, List<String>> {
        @Override
        public Organisatie whose(Room room) {
            return room.whose();
        }

        @Override
        public String sql() {
            return """
            insert into kamer (id, eigenaar, naam, bedrag_cents) values (?::uuid, ?, ?, 1);
            select naam from kamer where naam like ? order by naam\
            """;
        }

        @Override
        public int fill(Connection connection, PreparedStatement statement, int place, Room room)
                throws SQLException {
            statement.setString(place, UUID.randomUUID().toString());
            statement.setString(place + 1, room.owner());
            statement.setString(place + 2, room.house() + " " + room.name());
            statement.setString(place + 3, room.house() + " %");
            return place + 4;
        }

        @Override
        public List<String> read(PreparedStatement statement) throws SQLException {
            statement.getMoreResults();
            var names = new ArrayList<String>();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    /// Of three municipalities in turn, nine rooms: more than go in one round trip.
    @Test
    void eachSeesItsOwnRowsOnlyHoweverManyThereAre() {
        String house = UUID.randomUUID().toString();
        var rooms =
                IntStream.range(0, 9).mapToObj(i -> room(i % 3, i % 3, house, "k" + i)).toList();

        var seen = shared.call(PATIENCE, turns -> each(turns, rooms));

        assertThat(seen)
                .containsExactly(
                        List.of(house + " k0"),
                        List.of(house + " k1"),
                        List.of(house + " k2"),
                        List.of(house + " k0", house + " k3"),
                        List.of(house + " k1", house + " k4"),
                        List.of(house + " k2", house + " k5"),
                        List.of(house + " k0", house + " k3", house + " k6"),
                        List.of(house + " k1", house + " k4", house + " k7"),
                        List.of(house + " k2", house + " k5", house + " k8"));
    }

    @Test
    void nothingStaysOfAnybodyWhenOneOfThemWritesForAnother() {
        String house = UUID.randomUUID().toString();

        assertThatThrownBy(() ->
                        shared.call(
                                PATIENCE,
                                turns ->
                                        each(
                                                turns,
                                                List.of(
                                                        room(0, 0, house, "mijn"),
                                                        room(1, 0, house, "dijn")))))
                .rootCause()
                .hasMessageContaining("row-level security");

        assertThat(tenancy.callAs(municipality(0), this::names))
                .noneMatch(name -> name.startsWith(house));
    }

    /// After several turns at once the database knows the last of them; who comes next is told.
    @Test
    void aTurnAfterItIsAnnouncedAgain() {
        String house = UUID.randomUUID().toString();

        var seen =
                shared.call(
                        PATIENCE,
                        turns -> {
                            turns.turn(municipality(0), this::names);
                            each(
                                    turns,
                                    List.of(room(0, 0, house, "een"), room(1, 1, house, "twee")));
                            return List.of(
                                    turns.turn(municipality(0), this::names),
                                    turns.turn(municipality(1), this::names));
                        });

        assertThat(seen.get(0)).contains(house + " een").doesNotContain(house + " twee");
        assertThat(seen.get(1)).contains(house + " twee").doesNotContain(house + " een");
    }

    @Test
    void beforeTheFirstTurnNobodysRowsAreThere() {
        tenancy.callAs(
                municipality(0),
                () -> {
                    kamers.add(UUID.randomUUID(), municipality(0).toString(), "Zaal", 1);
                    return null;
                });

        List<String> seen = shared.call(PATIENCE, turns -> names());

        assertThat(seen).isEmpty();
    }

    /// A transaction begun inside a turn is of the same organisation, and told so.
    @Test
    void aTransactionBegunInsideATurnIsOfTheSame() {
        String name = UUID.randomUUID().toString();

        shared.call(
                PATIENCE,
                turns ->
                        turns.turn(
                                municipality(1),
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .call(() -> {
                                                    kamers.add(
                                                            UUID.randomUUID(),
                                                            municipality(1).toString(),
                                                            name,
                                                            1);
                                                    return name;
                                                })));

        assertThat(tenancy.callAs(municipality(1), this::names)).contains(name);
    }

    private static List<List<String>> each(Turns turns, List<Room> rooms) {
        try {
            return turns.each(rooms, new AddAndLook());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Room room(int whose, int owner, String house, String name) {
        return new Room(municipality(whose), municipality(owner).toString(), house, name);
    }

    private static Organisatie municipality(int number) {
        return Organisatie.parse("gemeente:GM000" + (5 + number));
    }

    private List<String> names() {
        return kamers.list(Paging.of(1000, null).slice()).stream().map(Kamers.Kamer::naam).toList();
    }
}

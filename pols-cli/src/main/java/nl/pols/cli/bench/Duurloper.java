package nl.pols.cli.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.bench.Trajectproef.Stapel;
import nl.pols.cli.home.PolsFailure;

/// One client of a soak: does the next thing each time it is asked, and knows how many versions its
/// answers acknowledged.
abstract class Duurloper implements AutoCloseable {

    private final String kind;
    private final Verbinding line;
    private long acknowledged;

    private Duurloper(String kind, Verbinding line) {
        this.kind = kind;
        this.line = line;
    }

    /// Clients of one kind are told together.
    String kind() {
        return kind;
    }

    Verbinding line() {
        return line;
    }

    /// Versions that must be there.
    long acknowledged() {
        return acknowledged;
    }

    void acknowledge(long versions) {
        acknowledged += versions;
    }

    /// Does one thing; returns how many records were in it.
    abstract int doe(long number);

    @Override
    public void close() {
        line.close();
    }

    /// Requests of 500 records: 300 new ones and 200 that change what an earlier request brought.
    static final class Aanleveraar extends Duurloper {

        private static final int NEW = 300;
        private static final int CHANGED = 200;

        private final Proefveld veld;
        private final Trajectproef proef;
        private final String gemeente;
        private final Stapel body = new Stapel(NEW + CHANGED);

        Aanleveraar(Proefveld veld, int which) {
            super("requests of 500 records", veld.verbinding());
            this.veld = veld;
            this.proef = veld.proef("v" + which);
            this.gemeente = Proefveld.GEMEENTEN.get(which % Proefveld.GEMEENTEN.size());
        }

        @Override
        int doe(long number) {
            body.length = 0;
            for (int i = 0; i < NEW; i++) {
                proef.schrijf(body, number * NEW + i, Soort.GELDIG);
            }
            // each request is changed by two later ones, and by the second back again
            int changes = number < 2 ? 0 : CHANGED;
            for (int i = 0; i < changes; i++) {
                proef.schrijf(
                        body,
                        number / 2 * NEW + i,
                        number % 2 == 0 ? Soort.GEWIJZIGD : Soort.GELDIG);
            }
            byte[] head = veld.levering(gemeente, UUID.randomUUID().toString(), false);
            var answer =
                    Proefveld.json(line().post(head, body.bytes, body.length).require(201).text());
            if (answer.path("nieuw").asInt() != NEW
                    || answer.path("gewijzigd").asInt() != changes) {
                throw new PolsFailure("%d new and %d changed: %s".formatted(NEW, changes, answer));
            }
            acknowledge(NEW + changes);
            return NEW + changes;
        }
    }

    /// Single records: a new one, then the same one changed.
    static final class Melder extends Duurloper {

        private final byte[] head;
        private final Trajectproef proef;
        private final Stapel body = new Stapel(1);

        Melder(Proefveld veld, int which) {
            super("single records", veld.verbinding());
            this.proef = veld.proef("x" + which);
            this.head =
                    veld.post(
                            "/trajecten",
                            "gemeente:" + Proefveld.GEMEENTEN.get(which),
                            "Content-Type: application/json");
        }

        @Override
        int doe(long number) {
            boolean first = number % 2 == 0;
            body.length = 0;
            proef.schrijf(body, number / 2, first ? Soort.GELDIG : Soort.GEWIJZIGD);
            line().post(head, body.bytes, body.length).require(first ? 201 : 200);
            acknowledge(1);
            return 1;
        }
    }

    /// Reads: a list, a record by its number, a record with its history.
    static final class Lezer extends Duurloper {

        private static final int IDS = 100;

        private final List<byte[]> reads;

        Lezer(Proefveld veld, int which) {
            super("reads", veld.verbinding());
            String gemeente = "gemeente:" + Proefveld.GEMEENTEN.get(which);
            byte[] list = veld.get("/trajecten?limit=" + IDS, gemeente);
            List<String> ids =
                    StreamSupport.stream(
                                    Proefveld.json(line().get(list).require(200).text())
                                            .path("items")
                                            .spliterator(),
                                    false)
                            .map(item -> item.path("trajectId").asText())
                            .toList();
            this.reads =
                    List.of(
                            list,
                            veld.get("/trajecten/" + ids.getFirst(), gemeente),
                            veld.get("/trajecten/" + ids.getLast() + "/versies", gemeente),
                            veld.get("/trajecten?limit=100&sobId=" + veld.company(which), gemeente),
                            veld.get(
                                    "/trajecten?registratienummer=" + veld.nummer("begin", which),
                                    gemeente));
        }

        @Override
        int doe(long number) {
            line().get(reads.get((int) (number % reads.size()))).require(200);
            return 1;
        }
    }
}

package nl.pols.rapportage.publicatie;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Keeps what was laid out last, as it is the same each time and takes seconds: anybody may ask for
/// it, so one at a time is made. Whoever asks has been told before that it may be seen.
@Singleton
class Drukpers {
    private static final int BEWAARD = 12;

    private final ReentrantLock slot = new ReentrantLock();
    private final Map<String, byte[]> bewaard =
            new LinkedHashMap<>(BEWAARD, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> oudste) {
                    return size() > BEWAARD;
                }
            };

    /// @param sleutel of what it is made
    byte[] geef(String sleutel, Publicatie publicatie, Supplier<byte[]> maak) {
        slot.lock();
        try {
            var volledig = "%s %s %s".formatted(sleutel, publicatie.id(), publicatie.nummer());
            var bytes = bewaard.get(volledig);
            if (bytes == null) {
                bytes = maak.get();
                bewaard.put(volledig, bytes);
            }
            return bytes;
        } finally {
            slot.unlock();
        }
    }
}

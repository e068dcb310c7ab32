package nl.pols.rapportage.publicatie;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Keeps what was laid out last, as it is the same each time: anybody may ask for it. A print takes
/// seconds, so one at a time is made, and pages don't wait for it. Whoever asks has been told
/// before that it may be seen.
@Singleton
class Drukpers {
    private static final int BEWAARD = 8;

    private final Vak paginas = new Vak();
    private final Vak prints = new Vak();

    private static final class Vak {
        private final ReentrantLock slot = new ReentrantLock();
        private final Map<String, byte[]> bewaard =
                new LinkedHashMap<>(BEWAARD, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, byte[]> oudste) {
                        return size() > BEWAARD;
                    }
                };

        byte[] geef(String sleutel, Supplier<byte[]> maak) {
            slot.lock();
            try {
                var bytes = bewaard.get(sleutel);
                if (bytes == null) {
                    bytes = maak.get();
                    bewaard.put(sleutel, bytes);
                }
                return bytes;
            } finally {
                slot.unlock();
            }
        }
    }

    /// @param laatste the newest release, which the page of an earlier one names
    byte[] pagina(Publicatie publicatie, Publicatie laatste, Supplier<byte[]> maak) {
        return paginas.geef(publicatie.id() + " " + laatste.id(), maak);
    }

    /// A draft has no number yet, which is printed on it.
    byte[] print(Publicatie publicatie, Supplier<byte[]> maak) {
        return prints.geef(publicatie.id() + " " + publicatie.nummer(), maak);
    }
}

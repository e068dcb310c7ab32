package nl.pols.rapportage.abonnement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps the secrets of subscribers (ADR 114): AES-256-GCM under a key that is not in the database.
/// Invariant: what is kept opens only with the key of its version and for its own subscription.
///
/// Keys are files: the configured one is version 1, `<file>.2` is version 2. They are read on first
/// use; figures need none.
@ApplicationScoped
class Kluis {
    /// What was kept before there was a key: readable.
    static final int ZONDER_SLEUTEL = 0;

    private static final String METHODE = "AES/GCM/NoPadding";
    private static final int SLEUTEL_BYTES = 32;
    private static final int BEGIN_BYTES = 12;
    private static final int MERK_BITS = 128;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final Optional<String> bestand;
    private final Map<Integer, SecretKeySpec> sleutels = new ConcurrentHashMap<>();

    Kluis(AbonnementConfig config) {
        this.bestand = config.sleutel();
    }

    /// A secret as it is kept.
    record Bewaard(String tekst, int sleutelversie) {}

    /// A secret that stays shut: another key, none, or not what was kept.
    static final class Dicht extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Dicht(String waarom) {
            super(waarom);
        }

        Dicht(String waarom, Exception oorzaak) {
            super(waarom, oorzaak);
        }
    }

    /// The newest key that is there; it may be put there while we run.
    int versie() {
        int versie = 1;
        while (Files.exists(bestand(versie + 1))) {
            versie++;
        }
        return versie;
    }

    Bewaard sluit(UUID abonnement, String geheim) {
        int versie = versie();
        var begin = new byte[BEGIN_BYTES];
        TOEVAL.nextBytes(begin);
        var dicht =
                doe(
                        Cipher.ENCRYPT_MODE,
                        versie,
                        abonnement,
                        begin,
                        geheim.getBytes(StandardCharsets.UTF_8));
        var alles = ByteBuffer.allocate(begin.length + dicht.length).put(begin).put(dicht).array();
        return new Bewaard(Base64.getEncoder().encodeToString(alles), versie);
    }

    /// @throws Dicht if it can't be
    String open(UUID abonnement, Bewaard bewaard) {
        if (bewaard.sleutelversie == ZONDER_SLEUTEL) {
            return bewaard.tekst;
        }
        var alles = bytes(abonnement, bewaard);
        var begin = new byte[BEGIN_BYTES];
        alles.get(begin);
        var dicht = new byte[alles.remaining()];
        alles.get(dicht);
        return new String(
                doe(Cipher.DECRYPT_MODE, bewaard.sleutelversie, abonnement, begin, dicht),
                StandardCharsets.UTF_8);
    }

    private static ByteBuffer bytes(UUID abonnement, Bewaard bewaard) {
        try {
            var alles = Base64.getDecoder().decode(bewaard.tekst);
            if (alles.length > BEGIN_BYTES) {
                return ByteBuffer.wrap(alles);
            }
        } catch (IllegalArgumentException e) {
            throw new Dicht("The secret of %s isn't base64".formatted(abonnement), e);
        }
        throw new Dicht("The secret of %s is too short".formatted(abonnement));
    }

    private byte[] doe(int richting, int versie, UUID abonnement, byte[] begin, byte[] tekst) {
        try {
            var cipher = Cipher.getInstance(METHODE);
            cipher.init(richting, sleutel(versie), new GCMParameterSpec(MERK_BITS, begin));
            cipher.updateAAD(abonnement.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(tekst);
        } catch (GeneralSecurityException e) {
            throw new Dicht(
                    "The secret of %s doesn't open with version %d of POLS_WEBHOOK_KEY"
                            .formatted(abonnement, versie),
                    e);
        }
    }

    private SecretKeySpec sleutel(int versie) {
        return sleutels.computeIfAbsent(versie, v -> lees(bestand(v)));
    }

    private Path bestand(int versie) {
        var eerste =
                bestand.orElseThrow(
                        () -> new Dicht("POLS_WEBHOOK_KEY is not set: no secret can be kept"));
        return Path.of(versie == 1 ? eerste : eerste + "." + versie);
    }

    private static SecretKeySpec lees(Path bestand) {
        try {
            var bytes = Base64.getMimeDecoder().decode(Files.readString(bestand).strip());
            if (bytes.length < SLEUTEL_BYTES) {
                throw new Dicht(
                        "POLS_WEBHOOK_KEY: %s holds %d bytes, %d are needed"
                                .formatted(bestand, bytes.length, SLEUTEL_BYTES));
            }
            return new SecretKeySpec(bytes, 0, SLEUTEL_BYTES, "AES");
        } catch (IOException | IllegalArgumentException e) {
            throw new Dicht("POLS_WEBHOOK_KEY: %s can't be read as base64".formatted(bestand), e);
        }
    }
}

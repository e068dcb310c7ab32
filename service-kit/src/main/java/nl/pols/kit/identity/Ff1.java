package nl.pols.kit.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// FF1 of NIST SP 800-38G with AES-256, for bit strings of 118 (radix 2, n = 118, u = v = 59) and
/// one tweak: a keyed permutation of what is free in a pseudonym. Who has the key goes both ways,
/// nobody else either.
///
/// With these numbers b = 8 and d = 12, so that Q is one block, and of y only the last 59 bits
/// count.
final class Ff1 {

    static final long HALF = (1L << 59) - 1;

    private static final int ROUNDS = 10;
    private static final byte[] TWEAK = "persoon".getBytes(StandardCharsets.US_ASCII);

    /// 1, 2, 1, radix in 3 bytes, 10 rounds, u, n in 4 bytes, length of the tweak in 4.
    private static final byte[] P = {1, 2, 1, 0, 0, 2, 10, 59, 0, 0, 0, 118, 0, 0, 0, 7};

    private final SecretKeySpec key;
    private final byte[] encryptedP;

    /// @param key 32 bytes
    Ff1(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.encryptedP = encrypt(cipher(), P);
    }

    /// The bit string in two halves.
    record Halves(long a, long b) {}

    Halves permute(Halves from) {
        var cipher = cipher();
        long a = from.a();
        long b = from.b();
        for (int round = 0; round < ROUNDS; round++) {
            long c = (a + y(cipher, round, b)) & HALF;
            a = b;
            b = c;
        }
        return new Halves(a, b);
    }

    Halves invert(Halves to) {
        var cipher = cipher();
        long a = to.a();
        long b = to.b();
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long c = (b - y(cipher, round, a)) & HALF;
            b = a;
            a = c;
        }
        return new Halves(a, b);
    }

    /// The last bits of PRF(P || Q), with Q = tweak, round, half.
    private long y(Cipher cipher, int round, long half) {
        var block = ByteBuffer.allocate(16).put(TWEAK).put((byte) round).putLong(half).array();
        for (int i = 0; i < block.length; i++) {
            block[i] ^= encryptedP[i];
        }
        return ByteBuffer.wrap(encrypt(cipher, block)).getLong(4) & HALF;
    }

    private Cipher cipher() {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is part of every JDK", e);
        }
    }

    /// One block at a time: the bare block cipher that FF1 is made of.
    private static byte[] encrypt(Cipher cipher, byte[] block) {
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A block of 16 bytes can be encrypted", e);
        }
    }
}

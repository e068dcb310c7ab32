package nl.pols.trajectregistratie.persoon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The proof that something was erased: on which ground, by whom, when, and how many rows of which
/// table. Invariant: nothing in it leads to the person; its hash covers everything in it and the
/// hash of the owner's one before, so that none can be changed or left out unseen.
///
/// @param kenmerk the case at the owner's
/// @param bewijs SHA-256 over the rest
record Verwijdering(
        UUID id,
        String eigenaar,
        long volgnummer,
        Grond grond,
        @Nullable String kenmerk,
        String door,
        Instant verwijderdOp,
        Map<String, Long> aantallen,
        @Nullable String vorigBewijs,
        String bewijs) {

    /// The next one of an owner.
    static Verwijdering na(
            @Nullable Verwijdering vorige,
            UUID id,
            String eigenaar,
            Grond grond,
            @Nullable String kenmerk,
            String door,
            Instant op,
            Map<String, Long> aantallen) {
        var zonder =
                new Verwijdering(
                        id,
                        eigenaar,
                        vorige == null ? 1 : vorige.volgnummer() + 1,
                        grond,
                        kenmerk,
                        door,
                        op,
                        new TreeMap<>(aantallen),
                        vorige == null ? null : vorige.bewijs(),
                        "");
        return new Verwijdering(
                zonder.id,
                zonder.eigenaar,
                zonder.volgnummer,
                zonder.grond,
                zonder.kenmerk,
                zonder.door,
                zonder.verwijderdOp,
                zonder.aantallen,
                zonder.vorigBewijs,
                zonder.bereken());
    }

    /// Whether it is as it was written, and follows on `vorige`.
    boolean klopt(@Nullable Verwijdering vorige) {
        String verwacht = vorige == null ? null : vorige.bewijs();
        return bewijs.equals(bereken())
                && volgnummer == (vorige == null ? 1 : vorige.volgnummer() + 1)
                && (verwacht == null ? vorigBewijs == null : verwacht.equals(vorigBewijs));
    }

    private String bereken() {
        String rijen =
                new TreeMap<>(aantallen)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(","));
        String tekst =
                String.join(
                        "\n",
                        id.toString(),
                        eigenaar,
                        Long.toString(volgnummer),
                        grond.name(),
                        String.valueOf(kenmerk),
                        door,
                        verwijderdOp.toString(),
                        rijen,
                        String.valueOf(vorigBewijs));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}

package nl.pols.financiering.vaststelling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// SHA-256 of what a settlement says, whatever the order of its lines: so that what is approved can
/// be held against what was stated, for ever.
final class Vingerafdruk {

    private Vingerafdruk() {}

    static String van(List<Vaststellingregel> regels) {
        var tekst =
                regels.stream()
                        .sorted(Comparator.comparing(Vaststellingregel::toekenningId))
                        .map(r ->
                                "%s|%s|%b|%d|%d|%d|%d|%d"
                                        .formatted(
                                                r.toekenningId(),
                                                r.regelingId(),
                                                r.vrijBesteedbaar(),
                                                r.toegekendCents(),
                                                r.overschredenCents(),
                                                r.besteedCents(),
                                                r.verplichtCents(),
                                                r.terugvloeiingCents()))
                        .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

package nl.pols.trajectregistratie.regels;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/// The number by which an unchanged record is recognised without reading the stored one. What is in
/// the record only to be checked (the total of the hours, the sender's own code) makes no
/// difference.
///
/// Not a cryptographic hash: it guards against nobody, for who makes two contents collide only
/// loses a change of its own; it is worked out for every record of a delivery.
///
/// The person is folded in over the rest, so that a stored number can follow the pseudonym when its
/// key is rotated ([ADR 61]), without the content.
public final class Inhoudshash {

    private static final char SCHEIDING = '\u001f';

    private Inhoudshash() {}

    /// @param o without fault
    public static long van(Opgave o) {
        byte[] inhoud = canoniek(o).getBytes(StandardCharsets.UTF_8);
        long hash = MurmurHash3.hash128x64(inhoud, 0, inhoud.length, 0)[0];
        return hash ^ van(requireNonNull(o.deelnemerId()));
    }

    /// What changes in the number of a record when its person goes by another pseudonym.
    public static long verschil(UUID oud, UUID nieuw) {
        return van(oud) ^ van(nieuw);
    }

    private static long van(UUID deelnemer) {
        return deelnemer.getMostSignificantBits()
                ^ Long.rotateLeft(deelnemer.getLeastSignificantBits(), 32);
    }

    /// Unit separators, which no text of ours can hold, keep two different contents from one form.
    private static String canoniek(Opgave o) {
        var tekst = new StringBuilder(256);
        Uren uren = requireNonNull(o.urenPerWeek());
        for (@Nullable Object deel :
                new @Nullable Object[] {
                    o.registratienummer(),
                    o.sobId(),
                    o.startdatum(),
                    o.geplandeEinddatum(),
                    o.einddatum(),
                    o.uitstroom(),
                    uren.productie(),
                    uren.coaching(),
                    uren.scholing(),
                    uren.overig(),
                    o.uitkering(),
                    o.behoudVanUitkering(),
                    o.doelgroep(),
                    o.afstand(),
                    o.vervolgVan(),
                    o.kostendragendeGemeente()
                }) {
            tekst.append(deel).append(SCHEIDING);
        }
        for (Verlenging v : o.verlengingen()) {
            tekst.append(v.besluitdatum()).append(SCHEIDING);
            tekst.append(v.nieuweEinddatum()).append(SCHEIDING);
            tekst.append(v.reden()).append(SCHEIDING);
            if (v.heeftBesluit()) {
                tekst.append(v).append(SCHEIDING);
            }
        }
        // what isn't told leaves no trace, so that a record keeps the hash it had
        if (o.verloop() != null) {
            o.verloop().canoniek(tekst);
        }
        if (o.kenmerken() != null) {
            tekst.append(o.kenmerken()).append(SCHEIDING);
        }
        return tekst.toString();
    }
}

package nl.pols.rapportage.abonnement;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keeps subscribers from making us call ourselves or our neighbours (SSRF): only `https`, and only
/// hosts of which every address is public. It is asked when an address is given and again before
/// each call, because a name can be pointed elsewhere in between; redirects are never followed.
final class Adreswacht {
    private static final int HTTPS = 443;

    private final boolean ookPrive;
    private final Namen namen;

    /// How a name is resolved.
    interface Namen {
        InetAddress[] adressen(String host) throws UnknownHostException;
    }

    Adreswacht(boolean ookPrive, Namen namen) {
        this.ookPrive = ookPrive;
        this.namen = namen;
    }

    /// Why the address may not be called; null if it may.
    @Nullable String bezwaar(URI adres) {
        var host = adres.getHost();
        if (!adres.isAbsolute() || host == null || adres.getUserInfo() != null) {
            return "Geef een volledig adres zonder gebruikersnaam: https://voorbeeld.nl/cijfers.";
        }
        if (ookPrive && adres.getScheme().equals("http")) {
            return null;
        }
        if (!adres.getScheme().equals("https")) {
            return "Het adres begint met https; anders kan iedereen meelezen.";
        }
        if (adres.getPort() != -1 && adres.getPort() != HTTPS && !ookPrive) {
            return "Het adres heeft de gewone poort van https (443).";
        }
        try {
            boolean openbaar = Arrays.stream(namen.adressen(host)).allMatch(Adreswacht::isOpenbaar);
            return openbaar || ookPrive
                    ? null
                    : "Het adres wijst naar een netwerk dat niet openbaar is.";
        } catch (UnknownHostException e) {
            return "De naam %s is niet te vinden.".formatted(host);
        }
    }

    static boolean isOpenbaar(InetAddress adres) {
        var bytes = adres.getAddress();
        return !(adres.isLoopbackAddress()
                || adres.isAnyLocalAddress()
                || adres.isLinkLocalAddress()
                || adres.isSiteLocalAddress()
                || adres.isMulticastAddress()
                || (bytes.length == 4 ? isBijzonder4(bytes) : isBijzonder6(bytes)));
    }

    /// 0/8, shared 100.64/10, protocol 192.0.0/24, benchmark 198.18/15, and all from 240/4.
    private static boolean isBijzonder4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        return a == 0
                || (a == 100 && (b & 0xc0) == 64)
                || (a == 192 && b == 0 && bytes[2] == 0)
                || (a == 198 && (b & 0xfe) == 18)
                || a >= 240;
    }

    /// Unique local (fc00::/7), and those that carry an IPv4 address in them (NAT64 64:ff9b::/16,
    /// 6to4 2002::/16).
    private static boolean isBijzonder6(byte[] bytes) {
        int eerste = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return (bytes[0] & 0xfe) == 0xfc || eerste == 0x0064 || eerste == 0x2002 || eerste == 0;
    }
}

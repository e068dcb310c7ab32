package nl.pols.register;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What was answered when an act was revoked.
///
/// @param door which acts were named as standing in its way
public record Herroeping(String act, int status, String soort, List<String> door) {
    private static final Pattern GENOEMD =
            Pattern.compile("[Rr]echtsopvolging ([0-9a-f-]{36}) van [0-9a-f-]{36} bouwt");

    public static Herroeping van(String act, ValidatableResponse antwoord) {
        var response = antwoord.extract();
        return van(act, response.statusCode(), response.asString());
    }

    public static Herroeping van(String act, int status, String tekst) {
        var door = new TreeSet<String>();
        var genoemd = GENOEMD.matcher(tekst);
        while (genoemd.find()) {
            door.add(genoemd.group(1));
        }
        var soort = tekst.replaceAll("(?s).*\"type\":\"([^\"]*)\".*", "$1");
        return new Herroeping(act, status, status == 200 ? "" : soort, List.copyOf(door));
    }
}

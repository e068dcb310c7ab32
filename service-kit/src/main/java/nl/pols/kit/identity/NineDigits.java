package nl.pols.kit.identity;

/// The test that a BSN and an RSIN share: nine digits, weights 9 to 2 and -1, sum divisible by 11,
/// all zeros refused (*elfproef*).
final class NineDigits {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private NineDigits() {}

    static boolean passElfproef(String value) {
        if (value.length() != WEIGHTS.length || value.equals("000000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
            sum += WEIGHTS[i] * (digit - '0');
        }
        return sum % 11 == 0;
    }

    static boolean areDigits(String value, int length) {
        return value.length() == length && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

package nl.pols.cli.sector.simulatie;

/// Numbers that pass the BSN's eleven test, from 999999990 downward: first the 9,091 of the range
/// 9999xxxxx that public test sets use, then on below it, because a sector needs some 95,000
/// people. They are synthetic; no person belongs to one.
final class BsnReeks {
    private static final int FIRST_PREFIX = 99_999_999;

    private int prefix = FIRST_PREFIX;

    String next() {
        while (true) {
            int last = lastDigit(prefix);
            int current = prefix--;
            if (last < 10) {
                return "%08d".formatted(current) + last;
            }
        }
    }

    /// The last digit counts with weight -1, so it must equal the rest of the weighted sum; 10 is
    /// no digit.
    private static int lastDigit(int prefix) {
        int sum = 0;
        int rest = prefix;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }
}

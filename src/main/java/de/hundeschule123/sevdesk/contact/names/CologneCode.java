package de.hundeschule123.sevdesk.contact.names;

/**
 * Codes the sound of a German name as digits (Kölner Phonetik): Meier, Mayer and Meyr sound alike.
 *
 * <p>Takes plain letters, see {@link Letters#plain}.
 */
final class CologneCode {

    private CologneCode() {}

    static String of(String name) {
        StringBuilder code = new StringBuilder(name.length());
        char before = '-';
        for (int i = 0; i < name.length(); i++) {
            String digits = digits(name, i);
            for (int d = 0; d < digits.length(); d++) {
                char digit = digits.charAt(d);
                if (digit != before && (digit != '0' || code.length() == 0)) {
                    code.append(digit);
                }
                before = digit;
            }
        }
        return code.toString();
    }

    private static String digits(String name, int i) {
        char before = i == 0 ? ' ' : name.charAt(i - 1);
        char after = i + 1 == name.length() ? ' ' : name.charAt(i + 1);
        return switch (name.charAt(i)) {
            case 'a', 'e', 'i', 'j', 'o', 'u', 'y' -> "0";
            case 'b' -> "1";
            case 'p' -> after == 'h' ? "3" : "1";
            case 'd', 't' -> isOneOf("csz", after) ? "8" : "2";
            case 'f', 'v', 'w' -> "3";
            case 'g', 'k', 'q' -> "4";
            case 'c' -> isHardC(i == 0, before, after) ? "4" : "8";
            case 'x' -> isOneOf("ckq", before) ? "8" : "48";
            case 'l' -> "5";
            case 'm', 'n' -> "6";
            case 'r' -> "7";
            case 's', 'z' -> "8";
            default -> "";
        };
    }

    private static boolean isHardC(boolean isFirst, char before, char after) {
        return isFirst
                ? isOneOf("ahkloqrux", after)
                : !isOneOf("sz", before) && isOneOf("ahkoqux", after);
    }

    private static boolean isOneOf(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }
}

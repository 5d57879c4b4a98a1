package de.hundeschule123.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a request inside the application, decoded and tidy: the one that the container
 * executes. Whoever judges what a request may do judges this one, never the text that was sent.
 */
public record RequestAddress(String path) {

    /**
     * The letters of RFC 3986 that a path may hold, without the semicolon of path parameters. One
     * class of letters and no choice between two: a choice costs stack for each letter, and a long
     * address would use it up.
     */
    private static final Pattern WRITTEN_PLAINLY =
            Pattern.compile("/[A-Za-z0-9_~!$&'()*+,=:@/.%-]*");

    /** A step that is empty or begins with a dot leads elsewhere, or to a hidden file. */
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile("//|/\\.");

    /** What must not hide in an escape: all that parts an address, and another escape. */
    private static final String NEVER_ESCAPED = "/\\;.%";

    /** The address as the container has mapped it to a servlet. */
    public static RequestAddress of(HttpServletRequest request) {
        String below = request.getPathInfo();
        return new RequestAddress(request.getServletPath() + (below == null ? "" : below));
    }

    /** Whether it is this address or one below it. */
    public boolean isWithin(String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /**
     * Whether an address was sent in the one way to write it that leaves no room for two readings.
     */
    static boolean isWrittenPlainly(String sent) {
        return sent != null
                && WRITTEN_PLAINLY.matcher(sent).matches()
                && !LEADS_ELSEWHERE.matcher(sent).find()
                && decoded(sent).filter(RequestAddress::isVisible).isPresent();
    }

    private static boolean isVisible(String decoded) {
        return decoded.codePoints().noneMatch(Character::isISOControl);
    }

    /** Nothing where an escape is none, hides what must not be escaped, or is no UTF-8. */
    private static Optional<String> decoded(String sent) {
        ByteBuffer bytes = ByteBuffer.allocate(sent.length());
        for (int i = 0; i < sent.length(); i++) {
            int sign = sent.charAt(i);
            if (sign == '%') {
                sign = escaped(sent, i);
                i += 2;
                if (sign < 0 || NEVER_ESCAPED.indexOf(sign) >= 0) {
                    return Optional.empty();
                }
            }
            bytes.put((byte) sign);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException noUtf8) {
            return Optional.empty();
        }
    }

    /**
     * The byte that is written at a percent sign; below zero where two hexadecimals are missing.
     */
    private static int escaped(String sent, int percent) {
        if (percent + 2 >= sent.length()) {
            return -1;
        }
        int high = Character.digit(sent.charAt(percent + 1), 16);
        int low = Character.digit(sent.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}

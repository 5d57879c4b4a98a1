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

    /** The letters of RFC 3986 that a path may hold, without the semicolon of path parameters. */
    private static final Pattern WRITTEN_PLAINLY =
            Pattern.compile("/(?:[A-Za-z0-9_~!$&'()*+,=:@/.-]|%[0-9A-Fa-f]{2})*");

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

    /** Nothing where an escape hides what must not be escaped, or is no UTF-8. */
    private static Optional<String> decoded(String sent) {
        ByteBuffer bytes = ByteBuffer.allocate(sent.length());
        for (int i = 0; i < sent.length(); i++) {
            char sign = sent.charAt(i);
            if (sign == '%') {
                sign = (char) Integer.parseInt(sent.substring(i + 1, i + 3), 16);
                i += 2;
                if (NEVER_ESCAPED.indexOf(sign) >= 0) {
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
}

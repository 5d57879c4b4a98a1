package de.hundeschule123.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IP address as it was written, read without asking any name server. */
record NetworkAddress(InetAddress value) {

    /** Of IPv6 a household or an office is given at least so many bits to choose from freely. */
    private static final int BITS_OF_A_PLACE = 64;

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private static final Pattern GROUPS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** Two or more groups of nothing, in what Java writes of IPv6. */
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    /** Some proxies write the port, too, and then IPv6 in brackets. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[(.*)](?::\\d{1,5})?|([\\d.]+):\\d+");

    /** The address, without a zone, whether or not a port follows. */
    static Optional<NetworkAddress> of(String written) {
        Matcher withPort = WITH_PORT.matcher(written.strip());
        String address =
                withPort.matches()
                        ? withPort.group(1) == null ? withPort.group(2) : withPort.group(1)
                        : written.strip();
        Matcher four = FOUR_NUMBERS.matcher(address);
        if (four.matches()) {
            return fourBytes(four);
        }
        String groups = address.replaceFirst("%.*", "");
        return groups.contains(":") && GROUPS.matcher(groups).matches()
                ? sixteenBytes(groups)
                : Optional.empty();
    }

    private static Optional<NetworkAddress> fourBytes(Matcher four) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            String number = four.group(i + 1);
            // 010 is eight for some and ten for others.
            if (Integer.parseInt(number) > 255 || number.length() > 1 && number.startsWith("0")) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(number);
        }
        return Optional.of(of(bytes));
    }

    private static Optional<NetworkAddress> sixteenBytes(String groups) {
        try {
            // With a colon in it, it is never looked up as a name.
            return Optional.of(new NetworkAddress(InetAddress.getByName(groups)));
        } catch (UnknownHostException unreadable) {
            return Optional.empty();
        }
    }

    private static NetworkAddress of(byte... bytes) {
        try {
            return new NetworkAddress(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }

    int bits() {
        return value.getAddress().length * Byte.SIZE;
    }

    /** The network that its first bits name. */
    NetworkAddress network(int bits) {
        byte[] bytes = value.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xff << (Byte.SIZE - kept));
        }
        return of(bytes);
    }

    boolean isIn(NetworkAddress network, int bits) {
        return bits() == network.bits()
                && Arrays.equals(network(bits).value.getAddress(), network.value.getAddress());
    }

    /** What is counted as one place: whoever has one IPv6 address has all of its /64. */
    String counted() {
        return bits() > 32 ? network(BITS_OF_A_PLACE) + "/" + BITS_OF_A_PLACE : toString();
    }

    /** As people write it: of IPv6 the longest run of zeros left out (RFC 5952). */
    @Override
    public String toString() {
        String written = value.getHostAddress();
        return ZEROS.matcher(written)
                .results()
                .max(Comparator.comparingInt(zeros -> zeros.group().length()))
                .map(zeros -> shortened(written, zeros))
                .orElse(written);
    }

    private static String shortened(String written, MatchResult zeros) {
        String before = written.substring(0, zeros.start()).replaceFirst(":$", "");
        String after = written.substring(zeros.end()).replaceFirst("^:", "");
        return before + "::" + after;
    }
}

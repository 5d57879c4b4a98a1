package de.hundeschule123.platform.startup;

/**
 * Guards against requests that go out twice: by default the JDK repeats a POST by itself when the
 * answer is cut off, and so would double a voucher that sevdesk has already booked.
 */
final class SinglePosts {

    private static final String SETTING = "sun.net.http.retryPost";

    private SinglePosts() {}

    static void demand() {
        if (!"false".equals(System.getProperty(SETTING))) {
            throw new StartRefused(
                    "The JVM option -D"
                            + SETTING
                            + "=false is missing: without it a request to sevdesk may be sent"
                            + " twice. Start with src/main/server/serve or add the option.");
        }
    }
}

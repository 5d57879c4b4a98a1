package de.hundeschule123.platform.web;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of the front door, read once and refused at the start where they cannot be meant:
 * which proxies are ours, and under which address people reach us.
 */
public class FrontDoorSettings implements StartCondition {

    private static final String TRUSTED_PROXIES = "TRUSTED_PROXIES";
    private static final String PUBLIC_URL = "PUBLIC_URL";
    private static final String MONITORING = "MONITORING";
    private static final String DEMO_DATA = "DEMO_DATA";

    /** Read when they are first asked for: before that, nobody has configured anything. */
    private static final class Read {
        static final Networks PROXIES =
                configured(TRUSTED_PROXIES).map(FrontDoorSettings::proxies).orElse(Networks.NONE);
        static final Optional<PublicAddress> ADDRESS =
                configured(PUBLIC_URL).map(FrontDoorSettings::address);
        static final Watchers WATCHERS =
                configured(MONITORING)
                        .map(FrontDoorSettings::watchers)
                        .orElse(Watchers.THIS_MACHINE);
        static final boolean ENCRYPTED =
                isEncrypted(ADDRESS, configured(DEMO_DATA).filter("true"::equals).isPresent());
    }

    @Override
    public void demand() {
        configured(TRUSTED_PROXIES).ifPresent(FrontDoorSettings::proxies);
        configured(PUBLIC_URL).ifPresent(FrontDoorSettings::address);
        configured(MONITORING).ifPresent(FrontDoorSettings::watchers);
    }

    static Networks trustedProxies() {
        return Read.PROXIES;
    }

    static Watchers watchers() {
        return Read.WATCHERS;
    }

    static Optional<PublicAddress> publicAddress() {
        return Read.ADDRESS;
    }

    /** Whether browsers reach us over TLS alone. */
    static boolean isEncrypted() {
        return Read.ENCRYPTED;
    }

    /** Whether an address says so; browsers that hear of it never come without TLS again. */
    static boolean isReachedByTls() {
        return Read.ADDRESS.filter(PublicAddress::isEncrypted).isPresent();
    }

    /** Where no address says it, only a server with demonstration data is for trying. */
    static boolean isEncrypted(Optional<PublicAddress> address, boolean demonstration) {
        return address.map(PublicAddress::isEncrypted).orElse(!demonstration);
    }

    private static Optional<String> configured(String name) {
        Config config = ConfigProvider.getConfig(FrontDoorSettings.class.getClassLoader());
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    static Networks proxies(String written) {
        try {
            return Networks.of(written);
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "In TRUSTED_PROXIES, \""
                            + unreadable.getMessage()
                            + "\" is neither an address nor a network. Write those of your own"
                            + " proxies, such as 127.0.0.1 or 10.1.0.0/16 or fd00:1::/64, parted"
                            + " by commas.");
        }
    }

    static Watchers watchers(String written) {
        try {
            return Watchers.of(written);
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "MONITORING must be \"local\", \"open\", or the networks that watch the server,"
                            + " such as 10.1.0.0/16, parted by commas; \""
                            + unreadable.getMessage()
                            + "\" is none of these.");
        }
    }

    /** Without the address itself, in which somebody may have written a password. */
    static PublicAddress address(String written) {
        try {
            return PublicAddress.of(written);
        } catch (IllegalArgumentException unfit) {
            throw new StartRefused(
                    "PUBLIC_URL must be the address under which people reach the application,"
                            + " such as https://rechnungen.hundeschule.example: https, with a name"
                            + " and perhaps a port, and nothing behind. http is taken for this"
                            + " machine alone (localhost), for trying.");
        }
    }
}

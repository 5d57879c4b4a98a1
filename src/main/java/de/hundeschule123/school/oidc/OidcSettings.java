package de.hundeschule123.school.oidc;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import de.hundeschule123.platform.web.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads which provider people may sign in by, and refuses a start with what cannot be meant. No
 * start depends on whether the provider answers.
 */
public class OidcSettings implements StartCondition {

    private static final String ISSUER = "OIDC_ISSUER";
    private static final String CLIENT_ID = "OIDC_CLIENT_ID";
    private static final String SECRET = "OIDC_CLIENT_SECRET_FILE";
    private static final String NAME = "OIDC_NAME";
    private static final String USUAL_NAME = "123Hundeschule";
    private static final Pattern ID_FORM = Pattern.compile("[!-~]{1,200}");
    private static final Pattern SECRET_FORM = Pattern.compile("[!-~]{16,500}");
    private static final Pattern NAME_FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .&-]{0,39}");

    @Override
    public void demand() {
        configured();
    }

    /** What the operator has set, if anything. */
    static Optional<OidcClient> configured() {
        Config config = ConfigProvider.getConfig(OidcSettings.class.getClassLoader());
        return read(
                name -> config.getOptionalValue(name, String.class).filter(v -> !v.isBlank()),
                PublicAddress.configured().isPresent());
    }

    /**
     * Reads what the operator has written.
     *
     * @throws StartRefused when people could not be signed in by it, or not safely
     */
    static Optional<OidcClient> read(
            Function<String, Optional<String>> settings, boolean publicAddress) {
        Optional<String> issuer = settings.apply(ISSUER);
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        ProviderAddress address = issuer(issuer.get().strip());
        if (address.isEncrypted() && !publicAddress) {
            throw new StartRefused(
                    ISSUER
                            + " needs PUBLIC_URL: the provider sends people back to"
                            + " PUBLIC_URL/oidc/zurueck, and must know this address.");
        }
        String id =
                settings.apply(CLIENT_ID)
                        .map(String::strip)
                        .filter(ID_FORM.asMatchPredicate())
                        .orElseThrow(
                                () ->
                                        new StartRefused(
                                                ISSUER
                                                        + " needs OIDC_CLIENT_ID: the name by which"
                                                        + " the provider knows this server."));
        Path secret =
                settings.apply(SECRET)
                        .map(Path::of)
                        .orElseThrow(
                                () ->
                                        new StartRefused(
                                                ISSUER
                                                        + " needs "
                                                        + SECRET
                                                        + ": a file with the secret that the"
                                                        + " provider has given for this server."));
        secret(secret);
        String name = settings.apply(NAME).map(String::strip).orElse(USUAL_NAME);
        if (!NAME_FORM.matcher(name).matches()) {
            throw new StartRefused(
                    NAME
                            + " must be the provider's name as people know it, of at most 40 letters.");
        }
        return Optional.of(new OidcClient(address, id, secret, name));
    }

    private static ProviderAddress issuer(String written) {
        try {
            URI issuer = URI.create(written);
            if (issuer.getRawQuery() == null) {
                return new ProviderAddress(issuer);
            }
            throw new IllegalArgumentException("no issuer");
        } catch (IllegalArgumentException unfit) {
            throw new StartRefused(
                    ISSUER
                            + " must be the address of the provider just as it calls itself:"
                            + " https, without anything behind a ? or #. http is taken for this"
                            + " machine alone (localhost), for trying.");
        }
    }

    /**
     * The secret in a file.
     *
     * @throws StartRefused when there is none, or everybody can read it
     */
    static String secret(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new StartRefused(
                        SECRET
                                + " "
                                + file
                                + " can be read by everybody on this machine. Let the provider"
                                + " give a new secret, and keep it in a file of mode 0600.");
            }
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (!SECRET_FORM.matcher(secret).matches()) {
                throw new StartRefused(
                        SECRET
                                + " "
                                + file
                                + " must hold one line of 16 to 500 letters, digits and signs.");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new StartRefused(
                    SECRET + " " + file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }
}

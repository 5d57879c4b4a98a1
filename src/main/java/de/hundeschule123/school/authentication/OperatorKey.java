package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The operator's key: the one line of the file {@code OPERATOR_KEY_FILE}, with which the operator
 * of the server opens schools. It is nobody's password and never opens what belongs to a school.
 */
public class OperatorKey implements StartCondition {

    private static final Logger LOG = Logger.getLogger(OperatorKey.class.getName());
    private static final String SETTING = "OPERATOR_KEY_FILE";
    private static final String HOW =
            " Make one: (umask 077; openssl rand -base64 32 >operator.key)";
    private static final Pattern FORM = Pattern.compile("[!-~]{32,200}");

    @Override
    public void demand() {
        file().ifPresent(OperatorKey::read);
    }

    private static Optional<Path> file() {
        return ConfigProvider.getConfig(OperatorKey.class.getClassLoader())
                .getOptionalValue(SETTING, String.class)
                .map(Path::of);
    }

    /**
     * The key in a file.
     *
     * @throws StartRefused when there is none that is worth the name
     */
    static String read(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new StartRefused(
                        SETTING
                                + " "
                                + file
                                + " can be read by everybody on this machine. Make a new key in a"
                                + " file of mode 0600."
                                + HOW);
            }
            String key = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (!FORM.matcher(key).matches()) {
                throw new StartRefused(
                        SETTING
                                + " "
                                + file
                                + " must hold one line of 32 to 200 letters, digits and signs."
                                + HOW);
            }
            return key;
        } catch (IOException unreadable) {
            throw new StartRefused(
                    SETTING
                            + " "
                            + file
                            + " cannot be read: "
                            + unreadable.getMessage()
                            + "."
                            + HOW);
        }
    }

    /** Whether there is a key at all. */
    static boolean isSet() {
        return file().isPresent();
    }

    /** Whether this is the key, which takes as long whatever was sent. */
    static boolean fits(String sent) {
        return file().flatMap(OperatorKey::readNow)
                .filter(key -> MessageDigest.isEqual(hash(key), hash(sent)))
                .isPresent();
    }

    /** What became unusable since the start opens nothing, and is told to the operator. */
    private static Optional<String> readNow(Path file) {
        try {
            return Optional.of(read(file));
        } catch (StartRefused unusable) {
            LOG.log(Level.WARNING, unusable.getMessage());
            return Optional.empty();
        }
    }

    /** Of one length, so that not even that of the key can be measured. */
    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

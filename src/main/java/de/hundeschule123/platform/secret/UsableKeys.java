package de.hundeschule123.platform.secret;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Demands that the key file, where there is one, holds keys: with a broken one no secret could be
 * read, and each school would stop one by one.
 */
public class UsableKeys implements StartCondition {

    @Override
    public void demand() {
        Config config = ConfigProvider.getConfig(UsableKeys.class.getClassLoader());
        demand(
                Vault.keyFile(
                        config.getOptionalValue("SECRET_KEY_FILE", String.class),
                        config.getOptionalValue("DATA_DIR", String.class).orElse("./data")));
    }

    static void demand(Path keyFile) {
        try {
            new KeyFile(keyFile).check();
        } catch (UnusableKeyFile unusable) {
            throw new StartRefused(unusable.getMessage());
        }
    }
}

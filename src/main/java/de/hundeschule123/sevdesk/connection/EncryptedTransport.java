package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Demands that tokens leave this machine encrypted: the address of sevdesk is a safe one, and no
 * setting of a single REST client leads elsewhere.
 */
public class EncryptedTransport implements StartCondition {

    private static final List<String> CLIENTS =
            List.of(
                    "sevdesk",
                    "sevdesk-account",
                    AccountApi.class.getName(),
                    GuidanceApi.class.getName(),
                    ContactApi.class.getName(),
                    VoucherApi.class.getName());

    @Override
    public void demand() {
        Config config = ConfigProvider.getConfig(EncryptedTransport.class.getClassLoader());
        demand(
                address(config.getValue("SEVDESK_API_URL", String.class)),
                name -> config.getOptionalValue(name, String.class));
    }

    /** What the configuration holds under a name. */
    interface Setting {
        Optional<String> of(String name);
    }

    static void demand(SevdeskAddress address, Setting setting) {
        for (String client : CLIENTS) {
            for (String kind : List.of("url", "uri")) {
                String name = client + "/mp-rest/" + kind;
                Optional<String> own = setting.of(name);
                if (own.isPresent() && !address(own.get()).base().equals(address.base())) {
                    throw new StartRefused(
                            "The setting "
                                    + name
                                    + " leads to another address than SEVDESK_API_URL."
                                    + " Remove it: all clients use that one.");
                }
            }
        }
    }

    static SevdeskAddress address(String configured) {
        try {
            return new SevdeskAddress(configured);
        } catch (IllegalStateException unsafe) {
            throw new StartRefused(unsafe.getMessage());
        }
    }
}

package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the owner which services are booked on revenue accounts of their own. */
@Named("serviceAccounts")
@ViewScoped
public class ServiceAccountsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Connections connections;
    @Inject private transient SchoolRecords records;

    private final Map<Long, ServiceAccountField> fields = new LinkedHashMap<>();

    private transient List<RevenueAccount> booked;
    private transient TaxRegime regime;

    /** Whether sevdesk has told which accounts there are. */
    public boolean isOffered() {
        return !connections.offeredAccounts().isEmpty();
    }

    /** The field of a service, for what it is usually sold at. */
    public ServiceAccountField field(long service, String name, int vatRate) {
        RevenueCase revenue = RevenueCase.usual(regime(), vatRate);
        ServiceAccountField known = fields.get(service);
        if (known == null || !known.isFor(name, revenue)) {
            known = new ServiceAccountField(service, name, revenue, stored(service, revenue));
            fields.put(service, known);
        }
        return known;
    }

    private TaxRegime regime() {
        if (regime == null) {
            regime = TaxRegime.of(records.school().isSmallBusiness());
        }
        return regime;
    }

    private AccountChoice stored(long service, RevenueCase revenue) {
        return connections.serviceAccounts().stream()
                .filter(account -> account.isFor(service, revenue))
                .findFirst()
                .map(account -> AccountChoice.of(account.account()))
                .orElse(null);
    }

    /** The account on which a service is booked that has none of its own. */
    public String usual(ServiceAccountField field) {
        if (booked == null) {
            booked = connections.toBookOn();
        }
        return booked.stream()
                .filter(account -> account.revenueCase().equals(field.revenueCase()))
                .findFirst()
                .map(RevenueAccount::label)
                .orElse("");
    }

    /** Books each service as it stands in its field from now on. */
    public void save() {
        boolean done = true;
        for (ServiceAccountField field : fields.values()) {
            done &= !field.isChanged() || Action.run(() -> keep(field));
        }
        if (done) {
            Action.say("service.accounts.saved");
        }
    }

    private void keep(ServiceAccountField field) {
        field.choice()
                .ifPresentOrElse(
                        choice -> connections.book(field.service(), field.name(), choice),
                        () ->
                                connections.bookAsUsual(
                                        field.service(), field.name(), field.revenueCase()));
        field.kept();
    }
}

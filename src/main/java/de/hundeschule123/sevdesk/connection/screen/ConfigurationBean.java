package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.check.ConnectionCheck;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Shows the configuration of the extension to everyone, and opens it by the owner's pencil. */
@Named("sevdeskPage")
@ViewScoped
public class ConfigurationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Connections connections;
    @Inject private transient ConnectionSetup setup;
    @Inject private transient ConnectionCheck test;
    @Inject private transient CurrentSchool school;
    @Inject private transient SevdeskExtensionBean extension;

    private boolean editing;
    private ConfigurationForm form = new ConfigurationForm();

    public void edit() {
        Action.run(
                () -> {
                    school.mustBeOwner();
                    form =
                            ConfigurationForm.of(
                                    connections.current(),
                                    connections.toBookOn(),
                                    connections.offeredAccounts());
                    editing = true;
                });
    }

    public void cancel() {
        close();
    }

    private void close() {
        editing = false;
        form = new ConfigurationForm();
        extension.changed();
    }

    /** Saves what was typed; what becomes active is tested by itself. */
    public void save() {
        if (Action.run(this::keep)) {
            close();
            Action.say("connection.saved");
        }
    }

    /** Tests the connection; what was typed is saved first, for it is what shall be tested. */
    public void test() {
        if (Action.run(this::keepAndTest)) {
            close();
        }
    }

    private void keepAndTest() {
        boolean tested = editing && keep();
        if (!tested) {
            test.run();
        }
    }

    private boolean keep() {
        form.mustRestOn(connections.current(), connections.toBookOn());
        connections.configure(form.takeChange());
        // It is saved also if the test that follows should break off: that was nobody else.
        form.restOn(connections.current(), connections.toBookOn());
        return setup.testWhatIsNew();
    }

    /** Answers the question about another account with yes. */
    public void useNewAccount() {
        if (Action.run(setup::useNewAccount)) {
            close();
        }
    }

    /** Answers the question about accounts that sevdesk took away: the proposed ones. */
    public void confirmAccounts() {
        if (Action.run(setup::confirmAccounts)) {
            close();
        }
    }

    /** The accounts that sevdesk no longer offers. */
    public List<RevenueAccount> getGoneAccounts() {
        return connections.goneAccounts();
    }

    /** The accounts to book on from now on, unless the owner wants others. */
    public List<RevenueAccount> getProposedAccounts() {
        return connections.toBookOn();
    }

    public boolean isEditing() {
        return editing;
    }

    public ConfigurationForm getForm() {
        return form;
    }

    /** On which accounts revenue is booked. */
    public List<RevenueAccount> getAccounts() {
        return connections.revenueAccounts(school.id());
    }

    public String caseOf(RevenueAccount account) {
        return AccountField.labelOf(account.taxRule(), account.vatRate());
    }

    public String nameOf(RevenueAccount account) {
        return AccountField.nameOf(account);
    }

    public VoucherArrival[] getArrivals() {
        return VoucherArrival.values();
    }
}

package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.session.FreshSignIn;
import de.hundeschule123.sevdesk.connection.AccountAnswer;
import de.hundeschule123.sevdesk.connection.AccountChange;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConfigurationChange;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
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
import java.util.Optional;

/** Shows the configuration of the extension to everyone, and opens it by the owner's pencil. */
@Named("sevdeskPage")
@ViewScoped
public class ConfigurationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Connections connections;
    @Inject private transient ConnectionSetup setup;
    @Inject private transient ConnectionCheck test;
    @Inject private transient CurrentSchool school;
    @Inject private transient FreshSignIn fresh;
    @Inject private transient SevdeskExtensionBean extension;

    private boolean editing;
    private ConfigurationForm form = new ConfigurationForm();

    /** What waits for the owner's word about another account, with its token; never written out. */
    private transient ConfigurationChange asked;

    private AccountChange accountChange;

    public void edit() {
        Action.run(
                () -> {
                    school.mustBeOwner();
                    // Asked for now, while nothing is typed that could be lost.
                    fresh.demand();
                    form =
                            ConfigurationForm.of(
                                    connections.current(),
                                    connections.toBookOn(),
                                    connections.askedCases());
                    editing = true;
                });
    }

    public void cancel() {
        close();
    }

    private void close() {
        editing = false;
        keepOldAccount();
        form = new ConfigurationForm();
        extension.changed();
    }

    /** Saves what was typed; a new token is tested first, and so is what becomes active. */
    public void save() {
        Action.result(this::keep).ifPresent(this::tell);
    }

    /** Tests the connection; what was typed is what shall be tested. */
    public void test() {
        if (editing) {
            Action.result(this::keepAndTest).ifPresent(this::tell);
        } else if (Action.run(test::run)) {
            close();
        }
    }

    private Kept keepAndTest() {
        Kept kept = keep();
        if (kept != Kept.SAVED) {
            return kept;
        }
        test.run();
        return Kept.TESTED;
    }

    /** How far what was typed has come. */
    private enum Kept {
        SAVED,
        TESTED,
        EXCHANGED,
        ASKED,
        REFUSED
    }

    private void tell(Kept kept) {
        switch (kept) {
            case SAVED -> done("connection.saved");
            case EXCHANGED -> done("connection.token.exchanged");
            case TESTED -> close();
            case ASKED, REFUSED -> extension.changed();
        }
    }

    private void done(String key) {
        close();
        Action.say(key);
    }

    private Kept keep() {
        if (form.bringsToken()) {
            fresh.demand();
        }
        form.mustRestOn(connections.current(), connections.toBookOn());
        Optional<ConfigurationChange> typed = typed();
        return typed.map(this::keep).orElse(Kept.REFUSED);
    }

    private Optional<ConfigurationChange> typed() {
        try {
            return Optional.of(form.takeChange());
        } catch (Declined malformed) {
            TokenField.refuse(malformed.getMessage());
            return Optional.empty();
        }
    }

    private Kept keep(ConfigurationChange typed) {
        ConfigurationChange change =
                typed.token().filter(connections::isInUse).isPresent()
                        ? typed.withoutToken()
                        : typed;
        return change.token().isPresent() && connections.current().isTokenProven()
                ? exchange(change, AccountAnswer.ASK)
                : configure(change);
    }

    /** The token in use stays until the new one has been seen working. */
    private Kept exchange(ConfigurationChange change, AccountAnswer answer) {
        ConnectionReport report = setup.exchange(change.token().orElseThrow(), change, answer);
        if (report.result().isOfWorkingToken()) {
            return Kept.EXCHANGED;
        }
        if (report.result() == CheckResult.OTHER_ACCOUNT) {
            asked = change;
            accountChange = connections.changeTo(report);
            return Kept.ASKED;
        }
        TokenField.refuse(
                ConnectionView.sentenceOf(report) + " " + Texts.of("connection.token.stays"));
        return Kept.REFUSED;
    }

    private Kept configure(ConfigurationChange change) {
        connections.configure(change);
        // It is saved also if the test that follows should break off: that was nobody else.
        form.restOn(connections.current(), connections.toBookOn());
        if (!setup.testWhatIsNew()) {
            return Kept.SAVED;
        }
        CheckResult result = connections.current().getTestResult();
        if (change.token().isPresent() && result.isAgainstToken()) {
            TokenField.refuse(result.sentence(connections.current().missingRights()));
            return Kept.REFUSED;
        }
        return Kept.TESTED;
    }

    /** Whether the owner is asked about the account of a new token. */
    public boolean isAsking() {
        return asked != null || !editing && extension.getView().isOtherAccount();
    }

    /** What the change would mean; null where only the test of the token in use has found it. */
    public AccountChange getAccountChange() {
        return accountChange;
    }

    /** Answers the question about another account with yes. */
    public void useNewAccount() {
        if (asked != null) {
            Action.result(() -> exchange(asked, AccountAnswer.CHANGE)).ifPresent(this::tell);
        } else if (Action.run(setup::useNewAccount)) {
            close();
        }
    }

    /** Answers the question about another account with no; what else was typed stays. */
    public void keepOldAccount() {
        asked = null;
        accountChange = null;
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
        return account.revenueCase().label();
    }

    public String nameOf(RevenueAccount account) {
        return account.label();
    }

    public VoucherArrival[] getArrivals() {
        return VoucherArrival.values();
    }
}

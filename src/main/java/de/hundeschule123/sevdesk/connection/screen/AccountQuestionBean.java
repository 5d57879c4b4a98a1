package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Asks the owner on which account revenue is booked that no known account is offered for. */
@Named("accountQuestion")
@ViewScoped
public class AccountQuestionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Connections connections;
    @Inject private transient SevdeskExtensionBean extension;

    private List<AccountField> fields = List.of();

    /** A field for each case that is asked about. */
    public List<AccountField> getFields() {
        List<RevenueCase> asked = extension.asked();
        if (!words(asked).equals(fields.stream().map(AccountField::getWord).toList())) {
            fields = asked.stream().map(AccountField::new).toList();
        }
        return fields;
    }

    private static List<String> words(List<RevenueCase> cases) {
        return cases.stream().map(RevenueCase::word).toList();
    }

    /** Books on what was chosen; what has waited for it goes on by itself. */
    public void answer() {
        List<RevenueChoice> choices =
                fields.stream().map(AccountField::choice).flatMap(Optional::stream).toList();
        int before = extension.asked().size();
        if (!choices.isEmpty() && !Action.run(() -> connections.choose(choices))) {
            return;
        }
        extension.changed();
        if (extension.asked().size() < before) {
            Action.say("connection.which.answered");
        } else {
            Action.warn("connection.which.missing");
        }
    }
}

package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows the Sevdesk extension as every page may show it: its state and its warnings. */
@Named("sevdeskExtension")
@RequestScoped
public class SevdeskExtensionBean {

    @Inject private Connections connections;
    @Inject private SchoolRecords records;

    private ConnectionView view;
    private List<RevenueCase> asked;

    /** The connection in German, read once per request and again after a change. */
    public ConnectionView getView() {
        if (view == null) {
            view =
                    new ConnectionView(
                            connections.current(),
                            TaxRegime.of(records.school().isSmallBusiness()));
        }
        return view;
    }

    /** The cases whose account the owner must choose, read once per request as well. */
    List<RevenueCase> asked() {
        if (asked == null) {
            asked = connections.askedCases();
        }
        return asked;
    }

    /** Those as people read them. */
    public List<String> getAskedCases() {
        return asked().stream().map(RevenueCase::label).toList();
    }

    /** Those in one sentence. */
    public String getAskedSentence() {
        return Texts.of("connection.which.open", String.join("“, „", getAskedCases()));
    }

    void changed() {
        asked = null;
        view = null;
    }
}

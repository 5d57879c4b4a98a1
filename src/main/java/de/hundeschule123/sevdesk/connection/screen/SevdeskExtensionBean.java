package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Shows the Sevdesk extension as every page may show it: its state and its warnings. */
@Named("sevdeskExtension")
@RequestScoped
public class SevdeskExtensionBean {

    @Inject private Connections connections;
    @Inject private SchoolRecords records;

    private ConnectionView view;

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

    void changed() {
        view = null;
    }
}

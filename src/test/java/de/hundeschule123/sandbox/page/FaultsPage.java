package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.fault.Fault;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sandbox.http.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The orders for calls to go wrong: those that wait, and the form for a new one. */
final class FaultsPage {
    private static final Map<String, String> OPERATIONS =
            new TreeMap<>(
                    Map.of(
                            "*", "alle Aufrufe",
                            "saveVoucher", "Beleg speichern",
                            "uploadTempFile", "PDF hochladen",
                            "getVouchers", "Belege suchen",
                            "createContact", "Kontakt anlegen",
                            "updateContact", "Kontakt ändern",
                            "getContacts", "Kontakte suchen",
                            "createContactAddress", "Anschrift anlegen",
                            "bookkeepingSystemVersion", "Version erfragen"));

    private final Desk desk;

    FaultsPage(Desk desk) {
        this.desk = desk;
    }

    Html content() {
        Html html = new Html().open("section class=\"card\"").element("h2", "Leitung");
        if (desk.line().isDown()) {
            html.element("p", "Jeder Aufruf bricht ab, als wäre sevdesk nicht da.");
            html.button("", "/stoerungen/leitung-an", "Leitung wieder herstellen");
        } else {
            html.element("p", "Die Leitung steht: Aufrufe kommen an.");
            html.button("danger", "/stoerungen/leitung-aus", "Leitung unterbrechen");
        }
        html.close("section").open("section class=\"card\"");
        return html.element("h2", "Bestellte Störungen")
                .add(waiting())
                .close("section")
                .add(form());
    }

    private Html waiting() {
        List<Fault> faults = desk.faults().waiting();
        Html html = new Html();
        if (faults.isEmpty()) {
            return html.element("p class=\"quiet\"", "Keine. Alle Aufrufe gehen gut.");
        }
        html.open("table class=\"rows\"");
        html.head("Aufruf", "Störung", "Wie oft noch", "Schon getroffen").open("tbody");
        for (Fault fault : faults) {
            html.open("tr")
                    .cell("Aufruf", called(fault))
                    .cell("Störung", FaultNames.of(fault.kind()));
            html.cell("Wie oft noch", howOften(fault));
            html.cell("Schon getroffen", Integer.toString(fault.hits())).close("tr");
        }
        html.close("tbody", "table");
        return html.button("", "/stoerungen/keine", "Alle abbestellen");
    }

    private static String called(Fault fault) {
        String name = OPERATIONS.getOrDefault(fault.operation(), fault.operation());
        return fault.tail().map(tail -> name + ", Konto …" + tail).orElse(name);
    }

    private static String howOften(Fault fault) {
        return fault.probability()
                .map(chance -> String.format(Locale.GERMANY, "%.0f %% der Aufrufe", chance * 100))
                .orElseGet(() -> Said.count(fault.left(), "Aufruf", "Aufrufe"));
    }

    private static Html form() {
        Html html = new Html().open("section class=\"card\"").element("h2", "Störung bestellen");
        html.open("form method=\"post\" class=\"fields\" action=\"/stoerungen/bestellen\"");
        html.open("label").say("Aufruf").open("select name=\"operation\"");
        OPERATIONS.forEach(
                (name, meaning) -> html.element("option value=\"" + name + "\"", meaning));
        html.close("select", "label").open("label").say("Störung").open("select name=\"kind\"");
        for (FaultKind kind : FaultKind.values()) {
            html.element("option value=\"" + kind.name() + "\"", FaultNames.of(kind));
        }
        html.close("select", "label");
        html.field(
                "Die nächsten … Aufrufe",
                "next",
                "type=\"number\" min=\"1\" max=\"100000\" value=\"1\"");
        html.field(
                "oder mit Wahrscheinlichkeit in %",
                "percent", "type=\"number\" min=\"1\" max=\"100\"");
        html.field("Startzahl des Zufalls", "seed", "type=\"number\" value=\"1\"");
        html.field(
                "Dauer in ms (Schweigen, spät, tröpfeln)",
                "millis",
                "type=\"number\" min=\"0\" max=\"600000\" value=\"3000\"");
        html.field("Retry-After (429)", "retryAfter", "type=\"text\"");
        return html.element("button", "Bestellen").close("form", "section");
    }
}

package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.http.Desk;

/** What every page has around its content: the name, the ways to the others, the state. */
final class Frame {
    private final Desk desk;

    Frame(Desk desk) {
        this.desk = desk;
    }

    String around(String title, Html content) {
        Html page = new Html().open("!DOCTYPE html").open("html lang=\"de\"").open("head");
        page.open("meta charset=\"utf-8\"");
        page.open("meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
        page.element("title", title + " – sevdesk-Sandbox");
        page.open("link rel=\"icon\" href=\"data:,\"");
        page.open("link rel=\"stylesheet\" href=\"/sandbox.css\"");
        page.element("script src=\"/sandbox.js\" defer", "").close("head");
        page.open("body").open("header");
        page.open("a class=\"name\" href=\"/\"").element("b", "sevdesk-Sandbox");
        page.element("span", "zum Üben, nicht das echte sevdesk").close("a");
        page.open("nav").link("/", "Konten").link("/aufrufe", "Aufrufe");
        page.link("/stoerungen", "Störungen").link("/mails", "Mails");
        page.link("/admin/api", "API-Token").close("nav");
        page.open("div class=\"state\" data-live=\"state\"").add(state()).close("div", "header");
        page.open("main data-live=\"main\"").element("h1", title).add(content);
        return page.close("main", "body", "html").toString();
    }

    private Html state() {
        int faults = desk.faults().waiting().size();
        Html state = new Html();
        if (desk.line().isDown()) {
            return state.tag("bad", "Leitung unterbrochen");
        }
        return faults == 0
                ? state.tag("good", "Leitung steht")
                : state.tag("warn", faults == 1 ? "1 Störung" : faults + " Störungen");
    }
}

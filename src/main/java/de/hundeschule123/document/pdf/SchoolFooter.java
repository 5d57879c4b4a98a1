package de.hundeschule123.document.pdf;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.School;

/** The foot of every page: who the school is, how to reach it, its tax identity and bank. */
final class SchoolFooter {

    private final School school;

    SchoolFooter(School school) {
        this.school = school;
    }

    void writeTo(Block footer) {
        footer.add("table", "", table -> table.add("tr", "", this::columns));
        footer.add(
                "div",
                "pages",
                pages -> {
                    pages.add("span", "", Texts.german("print.page")).add("span", "page", "");
                    pages.add("span", "", Texts.german("print.pageOf")).add("span", "count", "");
                });
    }

    private void columns(Block row) {
        row.add("td", "", this::identity);
        row.add("td", "", this::reachability);
        row.add("td", "", this::taxAndBank);
    }

    private void identity(Block column) {
        column.line(school.getName());
        labelled(column, "print.owner", school.getOwnerName());
        column.line(school.getAddress().getStreet());
        column.line(InvoicePage.cityLine(school.getAddress()));
    }

    private void reachability(Block column) {
        labelled(column, "print.phone", school.getPhone());
        column.line(school.getEmail());
        column.line(school.getWebsite());
    }

    private void taxAndBank(Block column) {
        labelled(column, "print.taxNumber", school.getTaxNumber());
        labelled(column, "print.vatId", school.getVatId());
        if (school.getIban() != null) {
            column.line(school.getBank());
            labelled(column, "print.iban", German.iban(school.getIban()));
            labelled(column, "print.bic", school.getBic());
        }
    }

    private static void labelled(Block column, String key, String value) {
        if (value != null && !value.isBlank()) {
            column.line(Texts.german(key, value));
        }
    }
}

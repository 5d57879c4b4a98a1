package de.hundeschule123.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The lists that are the same for every account: countries, categories, kinds of contact ways. */
public final class Catalogue {
    private static final List<ObjectNode> COUNTRIES =
            List.of(
                    country(1, "de", "Deutschland", "Germany"),
                    country(2, "ch", "Schweiz", "Switzerland"),
                    country(3, "at", "Österreich", "Austria"),
                    country(4, "fr", "Frankreich", "France"),
                    country(5, "it", "Italien", "Italy"),
                    country(6, "nl", "Niederlande", "Netherlands"),
                    country(7, "be", "Belgien", "Belgium"),
                    country(8, "lu", "Luxemburg", "Luxembourg"),
                    country(9, "dk", "Dänemark", "Denmark"),
                    country(10, "pl", "Polen", "Poland"),
                    country(11, "cz", "Tschechien", "Czech Republic"),
                    country(12, "gb", "England", "England"),
                    country(13, "gb", "Großbritannien", "Great Britain"),
                    country(14, "gb", "Vereinigtes Königreich", "United Kingdom"),
                    country(15, "li", "Liechtenstein", "Liechtenstein"),
                    country(16, "es", "Spanien", "Spain"),
                    country(17, "se", "Schweden", "Sweden"));

    private static final List<ObjectNode> CATEGORIES =
            List.of(
                    category(2, "Lieferant", "Contact"),
                    category(3, "Kunde", "Contact"),
                    category(4, "Partner", "Contact"),
                    category(28, "Interessent", "Contact"),
                    category(43, "Arbeit", "ContactAddress"),
                    category(44, "Privat", "ContactAddress"),
                    category(47, "Rechnungsadresse", "ContactAddress"),
                    category(48, "Lieferadresse", "ContactAddress"));

    private static final List<ObjectNode> WAY_KEYS =
            List.of(
                    wayKey(1, "Privat"),
                    wayKey(2, "Arbeit"),
                    wayKey(3, "Fax"),
                    wayKey(4, "Mobil"),
                    wayKey(5, ""),
                    wayKey(6, "Autobox"),
                    wayKey(7, "Newsletter"),
                    wayKey(8, "Rechnungsadresse"));

    private Catalogue() {}

    public static List<ObjectNode> countries(Filter filter) {
        return where(
                COUNTRIES,
                filter.where(
                        "code",
                        (row, code) ->
                                row.path("code").asText().equals(code.toLowerCase(Locale.ROOT))));
    }

    public static List<ObjectNode> categories(Filter filter) {
        return where(CATEGORIES, filter.exact("objectType"));
    }

    public static List<ObjectNode> wayKeys() {
        return WAY_KEYS;
    }

    public static boolean hasCountry(String id) {
        return withId(COUNTRIES, id).isPresent();
    }

    /** The country with this id; a bare reference where there is none. */
    public static ObjectNode country(String id) {
        return withId(COUNTRIES, id).orElseGet(() -> Wire.reference("StaticCountry", id));
    }

    /** The category with this id; a bare reference where there is none. */
    public static ObjectNode category(String id) {
        return withId(CATEGORIES, id).orElseGet(() -> Wire.reference("Category", id));
    }

    private static Optional<ObjectNode> withId(List<ObjectNode> rows, String id) {
        return rows.stream().filter(row -> row.path("id").asText().equals(id)).findFirst();
    }

    private static List<ObjectNode> where(List<ObjectNode> rows, Predicate<ObjectNode> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    private static ObjectNode country(int id, String code, String name, String nameEn) {
        ObjectNode row = Wire.reference("StaticCountry", Integer.toString(id));
        return row.put("code", code).put("name", name).put("nameEn", nameEn);
    }

    private static ObjectNode category(int id, String name, String objectType) {
        ObjectNode row = Wire.reference("Category", Integer.toString(id));
        return row.put("name", name).put("objectType", objectType);
    }

    private static ObjectNode wayKey(int id, String name) {
        return Wire.reference("CommunicationWayKey", Integer.toString(id)).put("name", name);
    }
}

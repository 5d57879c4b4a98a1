package de.hundeschule123.sandbox.wire;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lists that are the same for every account: countries, categories, kinds of contact ways. */
public final class Catalogue {
    /** Known by their numbers here; the real numbers but Germany's are not. */
    /** A country that the list lacks, as any list does. */
    private static final String UNKNOWN = "AQ";

    private static final List<String> FIRST =
            List.of(
                    "DE", "CH", "AT", "FR", "IT", "NL", "BE", "LU", "DK", "PL", "CZ", "GB", "GB",
                    "GB", "LI", "ES", "SE");

    private static final List<String> BRITISH =
            List.of("England", "Großbritannien", "Vereinigtes Königreich");
    private static final List<String> BRITISH_EN =
            List.of("England", "Great Britain", "United Kingdom");

    private static final List<ObjectNode> COUNTRIES = countries();

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

    private static List<ObjectNode> countries() {
        List<String> codes = new ArrayList<>(FIRST);
        Stream.of(Locale.getISOCountries())
                .filter(code -> !FIRST.contains(code) && !code.equals(UNKNOWN))
                .forEach(codes::add);
        List<ObjectNode> rows = new ArrayList<>();
        int british = 0;
        for (String code : codes) {
            boolean several = code.equals("GB");
            Locale place = Locale.of("", code);
            rows.add(
                    country(
                            rows.size() + 1,
                            code.toLowerCase(Locale.ROOT),
                            several ? BRITISH.get(british) : place.getDisplayCountry(GERMAN),
                            several ? BRITISH_EN.get(british) : place.getDisplayCountry(ENGLISH)));
            british += several ? 1 : 0;
        }
        return List.copyOf(rows);
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

package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.input.DayRange;
import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.text.Declined;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list address is the query of a list's page: what narrows the list, its order and its page, each
 * under a name of its own, so that reload, back and a link that somebody sends show the same list.
 *
 * <p>Anybody can write an address: what is not understood is left out and named, never passed on.
 */
public final class ListAddress {

    /** The name of the words that are searched for; a script treats its changes as typing. */
    public static final String WORDS = "suche";

    private static final String PAGE = "seite";
    private static final String ORDER = "sortierung";
    private static final String DOWN = "-ab";
    private static final Pattern COLUMN = Pattern.compile("([A-Za-z]{1,30})(-ab)?");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY)
                            .withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> misread = new LinkedHashSet<>();

    /** An address that says nothing: the whole list as it opens. */
    public ListAddress() {}

    /** The address of a request; of a name that comes twice the first counts. */
    public ListAddress(Map<String, String[]> parameters) {
        parameters.forEach(
                (name, all) -> {
                    if (all.length > 0 && all[0] != null && !all[0].isBlank()) {
                        values.put(name, all[0].strip());
                    }
                });
    }

    /** The address of the page that is asked for. */
    public static ListAddress ofPage() {
        return new ListAddress(
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap());
    }

    /** Lets a name stand for a value, or be absent where there is none. */
    public ListAddress with(String name, Object value) {
        if (value == null || value.toString().isBlank()) {
            values.remove(name);
        } else {
            values.put(name, value.toString().strip());
        }
        return this;
    }

    /** The same, but for a value that a list has by itself: that need not be said. */
    public ListAddress with(String name, Enum<?> value, Enum<?> usual) {
        return with(name, value == null || value == usual ? null : value.name());
    }

    /** The page, counted from one; the first need not be said. */
    ListAddress withPage(int page) {
        return with(PAGE, page <= 1 ? null : page);
    }

    ListAddress with(Pages.Sorting sorting) {
        return with(
                ORDER,
                sorting == null ? null : sorting.column() + (sorting.descending() ? DOWN : ""));
    }

    /** The words to search for; empty where there are none. */
    public String words() {
        return read(WORDS, ListAddress::searchable).orElse("");
    }

    private static Optional<String> searchable(String text) {
        try {
            return SearchWords.of(text).words().isEmpty()
                    ? Optional.empty()
                    : Optional.of(UNSEEN.matcher(text).replaceAll(" ").strip());
        } catch (Declined tooMuch) {
            return Optional.empty();
        }
    }

    /**
     * A whole day, as ISO writes it or as Germans do; what is left out would mean another one
     * later.
     */
    public Optional<LocalDate> day(String name) {
        return read(
                name,
                text ->
                        DAYS.stream()
                                .flatMap(form -> day(text, form).stream())
                                .filter(DayRange.PLAUSIBLE::holds)
                                .findFirst());
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** One of several, by its name in whatever letters. */
    public <C> Optional<C> choice(
            String name, Collection<C> choices, Function<C, String> nameOfChoice) {
        return read(
                name,
                text ->
                        choices.stream()
                                .filter(choice -> nameOfChoice.apply(choice).equalsIgnoreCase(text))
                                .findFirst());
    }

    /** One constant of an enumeration, or the usual one. */
    public <E extends Enum<E>> E choice(String name, E usual) {
        return choice(name, List.of(usual.getDeclaringClass().getEnumConstants()), Enum::name)
                .orElse(usual);
    }

    int page() {
        return read(
                        PAGE,
                        text ->
                                NUMBER.matcher(text).matches()
                                        ? Optional.of(Integer.valueOf(text))
                                        : Optional.empty())
                .orElse(1);
    }

    /** By which of these columns the rows come, and in which direction. */
    public Optional<Pages.Sorting> sorting(Collection<String> columns) {
        return read(
                ORDER,
                text -> {
                    Matcher parts = COLUMN.matcher(text);
                    return parts.matches() && columns.contains(parts.group(1))
                            ? Optional.of(new Pages.Sorting(parts.group(1), parts.group(2) != null))
                            : Optional.empty();
                });
    }

    private <V> Optional<V> read(String name, Function<String, Optional<V>> reading) {
        Optional<V> value = Optional.ofNullable(values.get(name)).flatMap(reading);
        if (value.isEmpty() && values.containsKey(name)) {
            misread.add(name);
        }
        return value;
    }

    /** The names whose values nobody understood who has read them. */
    public Set<String> misread() {
        return Collections.unmodifiableSet(misread);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The query, as it stands behind the question mark. */
    public String query() {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An area of a sevdesk account, which a user there may have the right to or not. */
public enum AccountArea {
    /** Only named on the page: nothing depends on it. */
    USERS,
    CONTACTS,
    VOUCHERS,
    /** The booking accounts. */
    ACCOUNTS;

    private static final String BETWEEN = " ";

    /** Whether documents can go over without the right to it. */
    public boolean isNeeded() {
        return this != USERS;
    }

    /** The areas with stored words; none for null. */
    static Set<AccountArea> stored(String words) {
        Set<AccountArea> areas = EnumSet.noneOf(AccountArea.class);
        if (words != null) {
            Arrays.stream(words.split(BETWEEN)).map(AccountArea::valueOf).forEach(areas::add);
        }
        return areas;
    }

    /** Their words for the database; null for none. */
    static String words(Set<AccountArea> areas) {
        return areas.isEmpty()
                ? null
                : areas.stream().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    /** Those that are needed, as people read them. */
    static String names(Collection<AccountArea> areas) {
        return areas.stream()
                .filter(AccountArea::isNeeded)
                .sorted()
                .map(area -> Texts.of("connection.area." + area))
                .collect(Collectors.joining(", "));
    }
}

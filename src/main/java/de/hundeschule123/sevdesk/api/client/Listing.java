package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list of sevdesk's over all its pages: whole, or a failure.
 *
 * <p>Neither a short nor a full page says that it is the last; the stated total does, or an empty
 * page. Each page begins with the last row of the one before, so that a row which went away is
 * noticed even where another has come. A row that comes twice has moved while the pages were read,
 * and then another may have been missed; so has one when the total changes or does not fit. The
 * list is read again then, and after a few times it is given up: whoever takes half a list for the
 * whole doubles what lies in the other half.
 *
 * <p>Where a page is too large or comes too slowly, half of it is asked for, and no more again
 * until the list is read.
 */
public final class Listing<T> {

    private static final int MOST_READINGS = 3;
    private static final int MOST_PAGES = 10_000;

    /** The most rows that a page of sevdesk has, of anything. */
    static final int LARGEST_PAGE = 1000;

    /** What sevdesk advises; a page of so few that does not come is a disturbance. */
    static final int SMALLEST_PAGE = 25;

    /** Enough for a list that is expected to be short. */
    private static final int SHORT_PAGE = 100;

    private final String operation;
    private final Pages<T> pages;
    private final Function<T, String> id;

    /** Reads a page. */
    interface Pages<T> {
        ListPage<T> page(int offset, int limit);
    }

    Listing(String operation, Pages<T> pages, Function<T, String> id) {
        this.operation = operation;
        this.pages = pages;
        this.id = id;
    }

    /**
     * All rows, each once.
     *
     * @throws SevdeskFailure when sevdesk does not give them all
     */
    public List<T> whole() {
        return gathered(() -> new ArrayList<T>(), List::add, () -> true).orElseThrow();
    }

    /**
     * All rows of a list that is expected to be short; nothing of one that sevdesk says to be
     * longer, for it has passed over what was asked for.
     *
     * @throws SevdeskFailure when sevdesk does not give them all
     */
    public Optional<List<T>> ofAtMost(int most) {
        ListPage<T> first = pages.page(0, SHORT_PAGE);
        long all = first.total().orElse(-1);
        if (all > most) {
            return Optional.empty();
        }
        return Optional.of(all == first.rows().size() ? first.rows() : whole());
    }

    /**
     * What comes of all rows, so that not all of them must be kept.
     *
     * @param empty what to begin each reading with
     * @param wanted asked before each page
     * @return nothing when it was not wanted any more
     * @throws SevdeskFailure when sevdesk does not give them all
     */
    public <C> Optional<C> gathered(
            Supplier<C> empty, BiConsumer<C, T> keep, BooleanSupplier wanted) {
        return gathering(empty, keep).whole(Supplier::get, wanted);
    }

    /**
     * The beginning of a reading that can be gone on with after a failure.
     *
     * @param empty what to begin each reading with
     */
    public <C> Gathering<T, C> gathering(Supplier<C> empty, BiConsumer<C, T> keep) {
        return new Gathering<>(this, empty, keep);
    }

    /**
     * The reading of a list, and what has come of its rows so far. A page that failed is asked for
     * again; those before it are not.
     */
    public static final class Gathering<T, C> {

        private final Listing<T> listing;
        private final Supplier<C> empty;
        private final BiConsumer<C, T> keep;

        private int readings;
        private C gathered;
        private Set<String> seen;
        private OptionalLong total;
        private int number;
        private String last;
        private int limit = LARGEST_PAGE;

        private Gathering(Listing<T> listing, Supplier<C> empty, BiConsumer<C, T> keep) {
            this.listing = listing;
            this.empty = empty;
            this.keep = keep;
            begin();
        }

        private void begin() {
            readings++;
            gathered = empty.get();
            seen = new HashSet<>();
            total = OptionalLong.empty();
            number = 0;
            last = null;
        }

        /**
         * Reads on to the end.
         *
         * @param way how each page is asked for
         * @param wanted asked before each page
         * @return nothing when it was not wanted any more
         * @throws SevdeskFailure when sevdesk does not give them all
         */
        public Optional<C> whole(
                Function<Supplier<ListPage<T>>, ListPage<T>> way, BooleanSupplier wanted) {
            while (wanted.getAsBoolean()) {
                ListPage<T> page = way.apply(this::next);
                if (!fits(page) || ++number > MOST_PAGES) {
                    beginAgain();
                } else if (isLast(page)) {
                    if (total.isEmpty() || seen.size() == total.getAsLong()) {
                        return Optional.of(gathered);
                    }
                    beginAgain();
                }
            }
            return Optional.empty();
        }

        /** The next page, in as many parts as sevdesk can give. */
        private ListPage<T> next() {
            while (true) {
                try {
                    return listing.pages.page(offset(), limit);
                } catch (SevdeskFailure.Unseen failure) {
                    if (!failure.isTooMuch() || limit == SMALLEST_PAGE) {
                        throw failure;
                    }
                    limit = Math.max(SMALLEST_PAGE, limit / 2);
                }
            }
        }

        private int offset() {
            return last == null ? 0 : seen.size() - 1;
        }

        /** Takes a page in; whether none of its rows has moved and the total stays. */
        private boolean fits(ListPage<T> page) {
            if (number > 0 && !page.total().equals(total)) {
                return false;
            }
            total = page.total();
            if (last != null && !beginsWithLast(page)) {
                return false;
            }
            for (T row : page.rows().subList(overlap(), page.rows().size())) {
                String id = listing.id.apply(row);
                if (!seen.add(id)) {
                    return false;
                }
                keep.accept(gathered, row);
            }
            return true;
        }

        private boolean beginsWithLast(ListPage<T> page) {
            return !page.rows().isEmpty() && listing.id.apply(page.rows().getFirst()).equals(last);
        }

        /** How many rows of a page have been seen on the one before. */
        private int overlap() {
            return last == null ? 0 : 1;
        }

        private boolean isLast(ListPage<T> page) {
            boolean brought = page.rows().size() > overlap();
            if (brought) {
                last = listing.id.apply(page.rows().getLast());
            }
            return !brought || total.isPresent() && seen.size() >= total.getAsLong();
        }

        /** Whoever goes on after it was given up reads a list of its own, with as many readings. */
        private void beginAgain() {
            boolean isGivenUp = readings == MOST_READINGS;
            if (isGivenUp) {
                readings = 0;
            }
            begin();
            if (isGivenUp) {
                throw SevdeskFailure.Unseen.incomplete(listing.operation);
            }
        }
    }
}

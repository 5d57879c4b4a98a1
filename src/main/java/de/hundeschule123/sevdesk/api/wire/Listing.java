package de.hundeschule123.sevdesk.api.wire;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A list of sevdesk's over all its pages: whole, or a failure.
 *
 * <p>Neither a short nor a full page says that it is the last; the stated total does, or an empty
 * page. A row that comes twice has moved while the pages were read, and then another may have been
 * missed; so has one when the total changes or does not fit. The list is read again then, and after
 * a few times it is given up: whoever takes half a list for the whole doubles what lies in the
 * other half.
 */
public final class Listing<T> {

    private static final int MOST_READINGS = 3;
    private static final int MOST_PAGES = 10_000;

    private final String operation;
    private final IntFunction<ListPage<T>> pages;
    private final Function<T, String> id;

    Listing(String operation, IntFunction<ListPage<T>> pages, Function<T, String> id) {
        this.operation = operation;
        this.pages = pages;
        this.id = id;
    }

    /** The same list, each page of which is asked for in a way of one's own. */
    public Listing<T> asked(Function<Supplier<ListPage<T>>, ListPage<T>> way) {
        return new Listing<>(operation, offset -> way.apply(() -> pages.apply(offset)), id);
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
     * What comes of all rows, so that not all of them must be kept.
     *
     * @param empty what to begin each reading with
     * @param wanted asked before each page
     * @return nothing when it was not wanted any more
     * @throws SevdeskFailure when sevdesk does not give them all
     */
    public <C> Optional<C> gathered(
            Supplier<C> empty, BiConsumer<C, T> keep, BooleanSupplier wanted) {
        for (int reading = 1; reading <= MOST_READINGS; reading++) {
            C gathered = empty.get();
            Ending ending = read(row -> keep.accept(gathered, row), wanted);
            if (ending != Ending.INCOMPLETE) {
                return Optional.of(gathered).filter(whole -> ending == Ending.WHOLE);
            }
        }
        throw SevdeskFailure.Unseen.incomplete(operation);
    }

    private enum Ending {
        WHOLE,
        INCOMPLETE,
        UNWANTED
    }

    private Ending read(Consumer<T> keep, BooleanSupplier wanted) {
        Set<String> seen = new HashSet<>();
        OptionalLong total = OptionalLong.empty();
        for (int number = 0; number < MOST_PAGES; number++) {
            if (!wanted.getAsBoolean()) {
                return Ending.UNWANTED;
            }
            ListPage<T> page = pages.apply(seen.size());
            if (number > 0 && !page.total().equals(total)) {
                return Ending.INCOMPLETE;
            }
            total = page.total();
            for (T row : page.rows()) {
                if (!seen.add(id.apply(row))) {
                    return Ending.INCOMPLETE;
                }
                keep.accept(row);
            }
            if (page.rows().isEmpty() || total.isPresent() && seen.size() >= total.getAsLong()) {
                return total.isEmpty() || seen.size() == total.getAsLong()
                        ? Ending.WHOLE
                        : Ending.INCOMPLETE;
            }
        }
        return Ending.INCOMPLETE;
    }
}

package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account is what one token opens: its rows, its number ranges, its bookkeeping settings.
 *
 * <p>Rows are never altered in place; a change puts a new row in the old one's stead. Guarded by
 * {@link Accounts#work}.
 */
public final class Account {
    private static final int ERRORS_UNTIL_LOCKED = 20;

    private final AccountToken token;
    private final Journal journal;
    private final PdfFolder pdfs;
    private final Clock clock;
    private final Map<Kind, Shelf> shelves = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> lastIds = new EnumMap<>(Kind.class);
    private volatile long journalEnd;
    private volatile int errors;

    Account(AccountToken token, Journal journal, PdfFolder pdfs, Clock clock) {
        this.token = token;
        this.journal = journal;
        this.pdfs = pdfs;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            shelves.put(kind, new Shelf(kind));
            lastIds.put(kind, token.number() * 100_000);
        }
    }

    public AccountToken token() {
        return token;
    }

    /** The number sevdesk calls sevClient: the same for every call with this token. */
    public String clientId() {
        return Long.toString(token.number());
    }

    public Collection<ObjectNode> all(Kind kind) {
        return Collections.unmodifiableCollection(shelves.get(kind).all());
    }

    /** The rows whose indexed field says this, or refers to the row with this id. */
    public Collection<ObjectNode> saying(Kind kind, String field, String value) {
        return Collections.unmodifiableCollection(shelves.get(kind).saying(field, value));
    }

    public Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(shelves.get(kind).find(id));
    }

    public ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> gone(kind, id));
    }

    /** What this account says of a row that is not there, or no longer. */
    public Refusal gone(Kind kind, String id) {
        return token.is(AccountKind.BAD_REQUEST_FOR_GONE)
                ? Refusal.because(400, "Bad Request")
                : Refusal.notFound(kind, id);
    }

    /** Remembers until the next start that a call of this account ended in an error. */
    public void countError() {
        errors += 1; // guarded by Accounts.work
    }

    /** Whether so many calls ended in errors that the token opens nothing any more. */
    public boolean isLocked() {
        return token.is(AccountKind.LOCKING) && errors >= ERRORS_UNTIL_LOCKED;
    }

    public void unlock() {
        errors = 0;
    }

    /** The bytes of an uploaded file. */
    public byte[] content(ObjectNode file) {
        return pdfs.read(file.path("contentHash").asText());
    }

    public String keep(byte[] content) {
        return pdfs.keep(content);
    }

    public String nextId(Kind kind) {
        return Long.toString(lastIds.merge(kind, 1L, Long::sum));
    }

    public ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(Wire.BERLIN));
    }

    public void make(Change... changes) {
        make(Arrays.asList(changes));
    }

    public void make(List<Change> changes) {
        journalEnd = journal.append(new Entry(token.value(), changes));
        remember(changes);
    }

    void remember(List<Change> changes) {
        for (Change change : changes) {
            if (change.row() == null) {
                shelves.get(change.kind()).remove(change.id());
            } else {
                shelves.get(change.kind()).put(change.id(), SlimRow.of(change.row()));
                spend(change.kind(), change.id());
            }
        }
    }

    // An id seen once is never given again, not even after its row is gone.
    private void spend(Kind kind, String id) {
        if (kind != Kind.FILE) {
            lastIds.merge(kind, Long.parseLong(id), Math::max);
        }
    }

    void secure() {
        journal.secure(journalEnd);
    }
}

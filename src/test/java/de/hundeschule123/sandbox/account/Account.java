package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An account is what one token opens: its rows, its number ranges, its bookkeeping settings.
 *
 * <p>Rows are never altered in place; a change puts a new row in the old one's stead. Guarded by
 * {@link Accounts#work}.
 */
public final class Account {
    private final AccountToken token;
    private final Journal journal;
    private final PdfFolder pdfs;
    private final Clock clock;
    private final Map<Kind, Map<String, ObjectNode>> rows = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> lastIds = new EnumMap<>(Kind.class);
    private volatile long journalEnd;

    Account(AccountToken token, Journal journal, PdfFolder pdfs, Clock clock) {
        this.token = token;
        this.journal = journal;
        this.pdfs = pdfs;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            rows.put(kind, new LinkedHashMap<>());
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

    public Contacts contacts() {
        return new Contacts(this);
    }

    public ContactDetails contactDetails() {
        return new ContactDetails(this);
    }

    public Vouchers vouchers() {
        return new Vouchers(this);
    }

    public Guidance guidance() {
        return Guidance.of(token);
    }

    public List<ObjectNode> all(Kind kind) {
        return List.copyOf(rows.get(kind).values());
    }

    public List<ObjectNode> all(Kind kind, Predicate<ObjectNode> wanted) {
        return rows.get(kind).values().stream().filter(wanted).toList();
    }

    public Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(rows.get(kind).get(id));
    }

    public ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> Refusal.notFound(kind, id));
    }

    /** The bytes of an uploaded file. */
    public byte[] content(ObjectNode file) {
        return pdfs.read(file.path("contentHash").asText());
    }

    String keep(byte[] content) {
        return pdfs.keep(content);
    }

    String nextId(Kind kind) {
        return Long.toString(lastIds.merge(kind, 1L, Long::sum));
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(Wire.BERLIN));
    }

    void make(Change... changes) {
        make(Arrays.asList(changes));
    }

    void make(List<Change> changes) {
        journalEnd = journal.append(new Entry(token.value(), changes));
        remember(changes);
    }

    void remember(List<Change> changes) {
        for (Change change : changes) {
            if (change.row() == null) {
                rows.get(change.kind()).remove(change.id());
            } else {
                rows.get(change.kind()).put(change.id(), change.row());
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

    /** Puts contacts in at once, each with its addresses and ways if given. */
    public List<String> seed(List<ObjectNode> contacts) {
        List<Change> changes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Seed seed = new Seed(this);
        for (ObjectNode contact : contacts) {
            ids.add(seed.add(contact, changes));
        }
        make(changes);
        return ids;
    }
}

package de.hundeschule123.sevdesk.connection.livecheck;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.account.SevUser;
import de.hundeschule123.sevdesk.api.client.Answer;
import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueAccounts;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads an account with about a dozen calls, one after the other, and writes nothing: which
 * accounts revenue would be booked on, how large and how fast the lists are, whether filters are
 * honoured, how sevdesk says that something is gone. Ends with the first refused token, and after
 * three calls that brought no answer: many errors in a row can lock a token.
 */
final class AccountReading {

    private static final int MOST_ERRORS = 3;
    private static final int PAGE = 1000;
    private static final int DAYS = 30;
    private static final String ALL = "1";
    private static final String REVENUE = "D";
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** What nobody calls a customer or an invoice. */
    private static final String NO_NUMBER = "123HS-GIBT-ES-NICHT-0";

    /** Its kind of number counts far below. */
    private static final String NO_ID = "999999999999";

    /** The clients of one account, as the container or a test hands them out. */
    record Clients(
            GuardedCalls calls,
            AccountApi account,
            GuidanceApi guidance,
            ContactApi contacts,
            VoucherApi vouchers) {}

    /** An area of sevdesk for which a user needs a right of its own. */
    private enum Area {
        USERS,
        CONTACTS,
        VOUCHERS,
        INVOICES,
        SETTINGS;

        String word() {
            return Texts.of("livecheck.area." + name());
        }
    }

    /** The order in which sevdesk lists what has got its ids one after the other. */
    private enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST,
        MIXED,
        UNKNOWN;

        static Order of(List<Answer> rows) {
            List<Long> ids = rows.stream().map(row -> row.number("id")).toList();
            if (ids.size() < 2) {
                return UNKNOWN;
            }
            List<Long> rising = ids.stream().sorted().toList();
            if (ids.equals(rising)) {
                return OLDEST_FIRST;
            }
            return ids.equals(rising.reversed()) ? NEWEST_FIRST : MIXED;
        }

        String word() {
            return Texts.of("livecheck.order." + name());
        }
    }

    private final ApiToken token;
    private final Clients clients;
    private final Pace pace;
    private final LocalDate today;
    private final List<RevenueAccount> before;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Area> closed = EnumSet.noneOf(Area.class);
    private final Set<String> identities = new TreeSet<>();
    private final Set<String> placesOfIdentity = new TreeSet<>();
    private int errors;

    /**
     * A reading that has not begun.
     *
     * @param before the accounts on which the school books until now
     */
    AccountReading(
            ApiToken token,
            Clients clients,
            Pace pace,
            LocalDate today,
            List<RevenueAccount> before) {
        this.token = token;
        this.clients = clients;
        this.pace = pace;
        this.today = today;
        this.before = List.copyOf(before);
    }

    /**
     * Reads, once.
     *
     * @throws InterruptedException when it is to end
     */
    List<Finding> read() throws InterruptedException {
        try {
            if (readVersion()) {
                readUsers();
                readGuidance();
                readLists();
                readFilters();
                readGone();
                readCountries();
                tellIdentity();
            }
        } catch (Ended enough) {
            found(enough.because, enough.details);
        }
        return List.copyOf(findings);
    }

    /** Ends the reading early. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Insight because;
        private final transient Object[] details;

        Ended(Insight because, Object... details) {
            super(because.name(), null, false, false);
            this.because = because;
            this.details = details;
        }
    }

    private void found(Insight insight, Object... details) {
        findings.add(Finding.of(insight, details));
    }

    private boolean readVersion() throws InterruptedException {
        AccountClient account = account();
        pace.await();
        try {
            String version = account.bookkeepingVersion();
            boolean old = version.equals("1") || version.startsWith("1.");
            found(old ? Insight.VERSION_ONE : Insight.VERSION_TWO, version);
            return !old;
        } catch (SevdeskFailure.AccountRejected refused) {
            found(refused.isTokenRefused() ? Insight.TOKEN_REFUSED : Insight.ACCESS_REFUSED);
            return false;
        } catch (SevdeskFailure failure) {
            found(Insight.UNANSWERED, Area.SETTINGS.word(), failure.code());
            return false;
        }
    }

    private AccountClient account() {
        return new AccountClient(token, clients.calls(), clients.account(), clients.guidance());
    }

    /** Asks within an area; what comes is taken, what does not come is written down. */
    private <T> void ask(Area area, Supplier<T> question, Consumer<T> taken)
            throws InterruptedException {
        if (closed.contains(area)) {
            return;
        }
        pace.await();
        try {
            taken.accept(question.get());
        } catch (SevdeskFailure.AccountRejected refused) {
            if (refused.isTokenRefused()) {
                throw new Ended(Insight.TOKEN_REFUSED);
            }
            closed.add(area);
            found(area == Area.USERS ? Insight.USERS_HIDDEN : Insight.RIGHT_MISSING, area.word());
        } catch (SevdeskFailure failure) {
            found(Insight.UNANSWERED, area.word(), failure.code());
            errors++;
            if (errors == MOST_ERRORS) {
                throw new Ended(Insight.GIVEN_UP, MOST_ERRORS);
            }
        }
    }

    private void readUsers() throws InterruptedException {
        ask(
                Area.USERS,
                () -> account().users(),
                users -> {
                    users.stream()
                            .map(SevUser::sevClientId)
                            .filter(Objects::nonNull)
                            .forEach(id -> identity(Area.USERS, id));
                    users.stream()
                            .map(SevUser::fullname)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .ifPresentOrElse(
                                    name -> found(Insight.USERS_TOLD, name),
                                    () -> found(Insight.USERS_HIDDEN, Area.USERS.word()));
                });
    }

    private void identity(Area area, String id) {
        identities.add(id);
        placesOfIdentity.add(area.word());
    }

    private void readGuidance() throws InterruptedException {
        Stopwatch time = new Stopwatch();
        ask(
                Area.SETTINGS,
                () -> time.over(() -> revenueGuidance()),
                guidance -> {
                    if (guidance.isEmpty()) {
                        found(Insight.NO_ACCOUNTS);
                    } else {
                        found(Insight.ACCOUNTS_OFFERED, guidance.size(), time.millis());
                        slow(Area.SETTINGS, time);
                        tellAccounts(new RevenueAccounts(guidance).offer());
                    }
                });
    }

    private List<ReceiptGuidance> revenueGuidance() {
        return account().revenueGuidance();
    }

    private void tellAccounts(RevenueAccountOffer offer) {
        if (offer.isEmpty()) {
            found(Insight.NO_ACCOUNTS);
        }
        List<RevenueAccount> booked = offer.booked(before);
        booked.forEach(
                account ->
                        found(
                                Insight.BOOKED_ON,
                                account.revenueCase().label(),
                                (account.number() + " " + account.name()).strip()));
        offer.possible().stream()
                .filter(any -> booked.stream().noneMatch(any::isSameCaseAs))
                .map(account -> account.revenueCase().label())
                .distinct()
                .forEach(open -> found(Insight.ACCOUNT_UNDECIDED, open));
    }

    private void readLists() throws InterruptedException {
        long first = today.minusDays(DAYS).atStartOfDay(BERLIN).toEpochSecond();
        long last = today.plusDays(1).atStartOfDay(BERLIN).toEpochSecond() - 1;
        readList(
                Area.CONTACTS,
                Insight.CONTACTS_LISTED,
                () -> clients.contacts().list(token.value(), ALL, null, null, true, PAGE, 0));
        readList(
                Area.VOUCHERS,
                Insight.VOUCHERS_LISTED,
                () ->
                        clients.vouchers()
                                .during(token.value(), REVENUE, first, last, true, PAGE, 0));
        readList(
                Area.INVOICES,
                Insight.INVOICES_LISTED,
                () ->
                        clients.vouchers()
                                .invoicesDuring(token.value(), first, last, null, true, PAGE, 0));
    }

    private void readList(Area area, Insight insight, Supplier<AnswerBody> page)
            throws InterruptedException {
        Stopwatch time = new Stopwatch();
        ask(
                area,
                () -> time.over(() -> body(page)),
                body -> {
                    List<Answer> rows = Answer.list(body);
                    rows.stream()
                            .map(row -> row.reference("sevClient"))
                            .flatMap(Optional::stream)
                            .forEach(id -> identity(area, id));
                    found(
                            insight,
                            rows.size(),
                            body.toString().length() / 1000,
                            time.millis(),
                            Order.of(rows).word());
                    if (Answer.total(body).isEmpty()) {
                        found(Insight.LIST_UNCOUNTED, area.word());
                    }
                    slow(area, time);
                });
    }

    private void slow(Area area, Stopwatch time) {
        if (time.millis() > SLOW.toMillis()) {
            found(Insight.LIST_SLOW, area.word(), time.millis());
        }
    }

    private JsonValue body(Supplier<AnswerBody> call) {
        return clients.calls().read("live-check", call, Function.identity());
    }

    private void readFilters() throws InterruptedException {
        readFilter(
                Area.CONTACTS,
                () -> clients.contacts().list(token.value(), ALL, NO_NUMBER, null, true, 1, 0),
                Insight.CONTACT_FILTER_HONOURED,
                Insight.CONTACT_FILTER_IGNORED);
        readFilter(
                Area.VOUCHERS,
                () -> clients.vouchers().list(token.value(), REVENUE, NO_NUMBER, true, 1, 0),
                Insight.VOUCHER_FILTER_HONOURED,
                Insight.VOUCHER_FILTER_IGNORED);
    }

    private void readFilter(Area area, Supplier<AnswerBody> page, Insight honoured, Insight ignored)
            throws InterruptedException {
        ask(
                area,
                () -> Answer.list(body(page)),
                rows -> found(rows.isEmpty() ? honoured : ignored));
    }

    private void readGone() throws InterruptedException {
        readGone(
                Area.CONTACTS,
                () -> clients.contacts().get(token.value(), NO_ID),
                Insight.CONTACT_GONE);
        readGone(
                Area.VOUCHERS,
                () -> clients.vouchers().get(token.value(), NO_ID),
                Insight.VOUCHER_GONE);
    }

    private void readGone(Area area, Supplier<AnswerBody> call, Insight gone)
            throws InterruptedException {
        ask(area, () -> goneSaid(call), said -> tellGone(area, said, gone));
    }

    /** How sevdesk refuses an id that cannot be; nothing when it does not. */
    private Optional<SevdeskFailure.Rejected> goneSaid(Supplier<AnswerBody> call) {
        try {
            body(call);
            return Optional.empty();
        } catch (SevdeskFailure.Rejected refused) {
            return Optional.of(refused);
        }
    }

    private void tellGone(Area area, Optional<SevdeskFailure.Rejected> said, Insight gone) {
        if (said.isEmpty()) {
            found(Insight.GONE_UNSAID, area.word());
            return;
        }
        Integer status = said.get().httpStatus();
        if (Integer.valueOf(404).equals(status) || "151".equals(said.get().code())) {
            found(gone, status, said.get().code());
        } else if (Integer.valueOf(400).equals(status)) {
            found(Insight.GONE_AS_BAD_REQUEST, area.word());
        } else {
            found(Insight.GONE_UNSAID, area.word());
        }
    }

    private void readCountries() throws InterruptedException {
        ask(
                Area.SETTINGS,
                () ->
                        Answer.list(
                                body(
                                        () ->
                                                clients.contacts()
                                                        .countries(token.value(), true, PAGE, 0))),
                countries ->
                        countries.stream()
                                .filter(
                                        row ->
                                                row.text("code")
                                                        .filter("de"::equalsIgnoreCase)
                                                        .isPresent())
                                .findFirst()
                                .filter(row -> row.id().equals("1"))
                                .ifPresentOrElse(
                                        row -> found(Insight.GERMANY_KNOWN, countries.size()),
                                        () -> found(Insight.GERMANY_ELSEWHERE)));
    }

    private void tellIdentity() {
        if (identities.isEmpty()) {
            found(Insight.IDENTITY_HIDDEN);
        } else if (identities.size() > 1) {
            found(Insight.IDENTITY_DIFFERS, String.join(", ", identities));
        } else {
            found(
                    Insight.IDENTITY_SHOWN,
                    identities.iterator().next(),
                    String.join(", ", placesOfIdentity));
        }
    }

    /** How long a call took. */
    private static final class Stopwatch {
        private long nanos;

        <T> T over(Supplier<T> call) {
            long begun = System.nanoTime();
            try {
                return call.get();
            } finally {
                nanos = System.nanoTime() - begun;
            }
        }

        long millis() {
            return Duration.ofNanos(nanos).toMillis();
        }
    }
}

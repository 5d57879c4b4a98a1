package de.hundeschule123.sevdesk.connection;

import static de.hundeschule123.sevdesk.connection.HoldReason.DOCUMENTS_REFUSED;
import static java.util.stream.Collectors.toMap;

import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.trail.Change;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import de.hundeschule123.sevdesk.connection.token.LostToken;
import de.hundeschule123.sevdesk.connection.token.TokenVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The connections of schools with sevdesk: read by everyone, changed by the owner or by what
 * sevdesk says.
 */
@ApplicationScoped
@Transactional
public class Connections {

    /** For so long accounts that were found to stand are not asked for because of a refusal. */
    private static final Duration ACCOUNTS_STAND = Duration.ofMinutes(2);

    /** For so long a new token that was given over the REST interface waits for its test. */
    private static final Duration CANDIDATE_COUNTS = Duration.ofDays(1);

    @Inject private ConnectionRepository table;
    @Inject private TokenVault vault;
    @Inject private CurrentSchool school;
    @Inject private Clock clock;
    @Inject private ProbeBackoff pauses;
    @Inject private TestResults results;
    @Inject private Event<ConnectionHeld> held;
    @Inject private Trail trail;

    /** The current school's connection; an empty one that is not active before the first set-up. */
    public SevdeskConnection current() {
        return table.find(school.id()).orElseGet(() -> new SevdeskConnection(school.id()));
    }

    /**
     * The current school's connection, which stays as it is until the transaction ends: whoever
     * puts work aside because a school is held must not miss its release.
     */
    public SevdeskConnection steady() {
        return table.findLocked(school.id()).orElseGet(() -> new SevdeskConnection(school.id()));
    }

    /** A school's account as long as it is open; nothing while the extension is off or held. */
    public Optional<SevdeskAccount> account(SchoolId of) {
        return table.find(of).filter(SevdeskConnection::isOpen).map(this::account);
    }

    /**
     * A school's open account, which stays the same until the transaction ends: whoever writes down
     * what was read in an account must not write it down for the next one.
     */
    public Optional<SevdeskAccount> steadyAccount(SchoolId of) {
        return table.findLocked(of).filter(SevdeskConnection::isOpen).map(this::account);
    }

    /**
     * Whether a school still has the account in which something was asked, held or not; it stays so
     * until the transaction ends. What an account has answered means nothing in the next one.
     *
     * @param asked the account's id, or null where sevdesk has not told it
     */
    public boolean isStill(SchoolId of, String asked) {
        return table.findLocked(of)
                .filter(connection -> Objects.equals(connection.getAccountId(), asked))
                .isPresent();
    }

    /** Whether calls may be made for a school. */
    public boolean isOpen(SchoolId of) {
        return table.find(of).filter(SevdeskConnection::isOpen).isPresent();
    }

    /**
     * Whether sevdesk answers the calls of a school, though it may refuse its documents: what such
     * a document has left behind may be cleared away.
     */
    public boolean isAnswered(SchoolId of) {
        return table.find(of).filter(SevdeskConnection::isAnswered).isPresent();
    }

    private SevdeskAccount account(SevdeskConnection connection) {
        return new SevdeskAccount(
                connection.school(),
                connection.getAccountId(),
                vault.unlock(connection.school(), connection.tokenCipher()),
                connection.settings(),
                table.revenueAccounts(connection.school()),
                table.serviceAccounts(connection.school()));
    }

    /**
     * The current school's token as it lies in the vault, for the connection test only.
     *
     * @throws WrongState when the vault has lost the key to it
     */
    public Optional<StoredToken> storedToken() {
        return table.find(school.id()).filter(SevdeskConnection::hasToken).map(this::storedToken);
    }

    private StoredToken storedToken(SevdeskConnection connection) {
        try {
            return new StoredToken(
                    vault.unlock(connection.school(), connection.tokenCipher()),
                    connection.tokenCipher());
        } catch (LostToken lost) {
            throw new WrongState("connection.held.TOKEN_LOST");
        }
    }

    /**
     * Takes over all that the owner has said at once, or nothing of it.
     *
     * @throws de.hundeschule123.school.OwnerOnly for staff
     * @throws WrongState when the extension shall be active without a token
     */
    public void configure(ConfigurationChange change) {
        school.mustBeOwner();
        // Locked once: to lock it again would read it again, without what was said so far.
        SevdeskConnection connection = table.lock(school.id());
        choose(connection, change.settings());
        choose(connection, change.accounts());
        configure(connection, change.token(), change.activation());
    }

    /**
     * Takes over what the owner has set; the token stays as it is when none is given. A new token,
     * and an extension just switched on, wait for the connection test.
     *
     * @throws de.hundeschule123.school.OwnerOnly for staff
     * @throws WrongState when the extension shall be active without a token
     */
    public void configure(Optional<ApiToken> token, Activation activation) {
        school.mustBeOwner();
        configure(table.lock(school.id()), token, activation);
    }

    private void choose(SevdeskConnection connection, TransferSettings chosen) {
        List<Change> changes = connection.settings().changes(chosen);
        connection.choose(chosen);
        if (!changes.isEmpty()) {
            trail.record(ConnectionAct.TRANSFER_SETTINGS_CHANGED, null, Change.words(changes));
        }
    }

    private void configure(
            SevdeskConnection connection, Optional<ApiToken> token, Activation activation) {
        boolean wasOpen = connection.isOpen();
        token.ifPresent(
                given -> {
                    connection.takeToken(
                            vault.lock(school.id(), given), given.lastFour(), clock.instant());
                    trail.record(ConnectionAct.TOKEN_GIVEN, null, null);
                });
        turn(connection, activation);
        results.planTry(connection);
        if (wasOpen && !connection.isOpen()) {
            held.fire(new ConnectionHeld(school.id(), connection.held().orElseThrow()));
        }
    }

    private void turn(SevdeskConnection connection, Activation activation) {
        if (activation == Activation.ACTIVE) {
            activate(connection);
        } else if (connection.isActive()) {
            connection.deactivate(clock.instant());
            trail.record(ConnectionAct.EXTENSION_DEACTIVATED, null, null);
        }
    }

    private void activate(SevdeskConnection connection) {
        if (!connection.hasToken()) {
            throw new WrongState("connection.token.missing");
        }
        if (!connection.isActive()) {
            trail.record(ConnectionAct.EXTENSION_ACTIVATED, null, null);
        }
        connection.activate(clock.instant());
    }

    /**
     * A new token beside the one in use, if there is one, to be tried; that one stays until the new
     * one has been seen working.
     */
    public CandidateToken candidate(ApiToken token) {
        return new CandidateToken(
                token, table.find(school.id()).map(SevdeskConnection::tokenCipher).orElse(null));
    }

    /** Whether a token is the one in use. */
    public boolean isInUse(ApiToken token) {
        return table.find(school.id())
                .filter(SevdeskConnection::isTokenProven)
                .map(this::storedToken)
                .filter(stored -> stored.token().equals(token))
                .isPresent();
    }

    /** The new token that waits for its test since somebody gave it over the REST interface. */
    public Optional<CandidateToken> waitingCandidate() {
        return table.find(school.id())
                .flatMap(
                        connection ->
                                connection.candidateCipher(clock.instant().minus(CANDIDATE_COUNTS)))
                .map(cipher -> candidate(vault.unlock(school.id(), cipher)));
    }

    /** Keeps a new token for the next test, beside the one in use; owner only. */
    public void keepCandidate(ApiToken token) {
        school.mustBeOwner();
        table.lock(school.id())
                .keepCandidate(vault.lock(school.id(), token), token.lastFour(), clock.instant());
        trail.record(ConnectionAct.TOKEN_GIVEN, null, Texts.german("trail.detail.token.beside"));
    }

    /** Goes on with the token in use alone; owner only. */
    public void dropCandidate() {
        school.mustBeOwner();
        SevdeskConnection connection = table.lock(school.id());
        if (connection.candidateTail().isPresent()) {
            connection.dropCandidate();
            trail.record(ConnectionAct.TOKEN_DROPPED, null, null);
        }
    }

    /**
     * Puts a new token in the place of the one in use, together with all that its owner has said
     * beside it, if its test has seen it working; else nothing is changed. Owner only.
     *
     * @param said what the owner has said beside it
     * @param answer what the owner says to another account
     * @return the finding as it reads for this school
     * @throws WrongState when somebody else has changed the token meanwhile
     */
    public ConnectionReport exchange(
            CandidateToken candidate,
            ConnectionReport found,
            RevenueAccountOffer offer,
            Optional<ConfigurationChange> said,
            AccountAnswer answer) {
        school.mustBeOwner();
        SevdeskConnection connection = table.lock(school.id());
        if (!Objects.equals(candidate.inUse(), connection.tokenCipher())) {
            throw new WrongState("error.changedMeanwhile.typed");
        }
        ConnectionReport report = results.judged(connection, found, offer);
        boolean change =
                report.result() == CheckResult.OTHER_ACCOUNT && answer == AccountAnswer.CHANGE;
        if (!change && !report.result().isOfWorkingToken()) {
            trail.record(
                    ConnectionAct.TOKEN_TRIED, null, Language.GERMAN.speaking(report::sentence));
            return report;
        }
        boolean wasOpen = connection.isOpen();
        said.ifPresent(all -> choose(connection, all.settings()));
        if (connection.isOfSameAccount(found)) {
            said.ifPresent(all -> choose(connection, all.accounts()));
        }
        connection.exchangeToken(
                vault.lock(school.id(), candidate.token()), candidate.token().lastFour());
        trail.record(ConnectionAct.TOKEN_ADOPTED, null, null);
        said.ifPresent(all -> turn(connection, all.activation()));
        ConnectionReport kept = change ? found : report;
        results.writeDown(connection, kept, offer, Tester.PERSON);
        if (wasOpen && connection.held().filter(HoldReason.SWITCHED_OFF::equals).isPresent()) {
            held.fire(new ConnectionHeld(school.id(), HoldReason.SWITCHED_OFF));
        }
        return kept;
    }

    /**
     * Books on the accounts that the owner has chosen, as far as sevdesk offers them; owner only.
     */
    public void choose(List<RevenueChoice> choices) {
        school.mustBeOwner();
        choose(table.lock(school.id()), choices);
    }

    private void choose(SevdeskConnection connection, List<RevenueChoice> choices) {
        List<RevenueAccount> chosen =
                table.offered(school.id()).stream()
                        .filter(offer -> choices.stream().anyMatch(choice -> choice.means(offer)))
                        .map(RevenueAccount::chosenByPerson)
                        .toList();
        List<RevenueAccount> before = toBookOn(connection);
        List<RevenueAccount> booked =
                Stream.concat(
                                before.stream().map(account -> chosenInstead(account, chosen)),
                                chosen.stream().filter(account -> isNew(account, before)))
                        .toList();
        List<RevenueAccount> stored = table.revenueAccounts(school.id());
        table.replaceRevenueAccounts(school.id(), booked);
        booked.stream()
                .filter(account -> stored.stream().noneMatch(account::isSameAs))
                .forEach(
                        account ->
                                trail.record(
                                        ConnectionAct.REVENUE_ACCOUNT_CHOSEN,
                                        account.label(),
                                        Language.GERMAN.speaking(account.revenueCase()::label)));
        results.answered(connection);
        if (connection.asksForAccounts()) {
            unbookGone();
        }
        if (connection.asksForAccounts() && !booked.isEmpty()) {
            connection.accountsAnswered(clock.instant());
            results.planTry(connection);
        }
    }

    /** A service whose account is gone is booked like all others of its case. */
    private void unbookGone() {
        goneOf(table.serviceAccounts(school.id()))
                .forEach(
                        gone -> {
                            table.unbook(school.id(), gone.service(), gone.account().revenueCase());
                            trail.record(
                                    ConnectionAct.SERVICE_ACCOUNT_CHOSEN,
                                    Texts.german("service.account.usual"),
                                    gone.account().label());
                        });
    }

    private List<ServiceAccount> goneOf(List<ServiceAccount> services) {
        return new RevenueAccountOffer(table.offered(school.id()), List.of(), null)
                .goneOf(services);
    }

    /** Which services of the current school are booked on accounts of their own. */
    public List<ServiceAccount> serviceAccounts() {
        return table.serviceAccounts(school.id());
    }

    /**
     * Books a service on an account of its own from now on; owner only.
     *
     * @param name of the service, as people know it
     * @param choice what the owner has chosen for it
     * @throws WrongState when sevdesk does not offer the account for the case
     */
    public void book(long service, String name, RevenueChoice choice) {
        school.mustBeOwner();
        table.lock(school.id());
        RevenueAccount account =
                table.offered(school.id()).stream()
                        .filter(choice::means)
                        .findFirst()
                        .orElseThrow(() -> new WrongState("service.account.gone", name));
        table.book(school.id(), new ServiceAccount(service, account.chosenByPerson()));
        trail.record(ConnectionAct.SERVICE_ACCOUNT_CHOSEN, name, account.label());
    }

    /** Books a service like all others of a case again; owner only. */
    public void bookAsUsual(long service, String name, RevenueCase revenue) {
        school.mustBeOwner();
        table.lock(school.id());
        table.unbook(school.id(), service, revenue);
        trail.record(
                ConnectionAct.SERVICE_ACCOUNT_CHOSEN, name, Texts.german("service.account.usual"));
    }

    private static boolean isNew(RevenueAccount chosen, List<RevenueAccount> before) {
        return before.stream().noneMatch(chosen::isSameCaseAs);
    }

    /**
     * The accounts on which the current school's revenue is booked from now on, unless the owner
     * wants others: those until now, and where sevdesk no longer offers one, what the rule
     * proposes.
     */
    public List<RevenueAccount> toBookOn() {
        return toBookOn(current());
    }

    private List<RevenueAccount> toBookOn(SevdeskConnection connection) {
        List<RevenueAccount> before = table.revenueAccounts(connection.school());
        if (!connection.asksForAccounts()) {
            return before;
        }
        List<RevenueAccount> offered = table.offered(connection.school());
        return table.proposed(connection.school()).stream()
                .map(
                        proposed ->
                                before.stream()
                                        .filter(proposed::isSameCaseAs)
                                        .filter(
                                                booked ->
                                                        offered.stream().anyMatch(booked::isSameAs))
                                        .findFirst()
                                        .orElse(proposed))
                .toList();
    }

    /** The accounts that revenue of the current school was booked on and that sevdesk took away. */
    public List<RevenueAccount> goneAccounts() {
        SevdeskConnection connection = current();
        if (!connection.asksForAccounts()) {
            return List.of();
        }
        List<RevenueAccount> offered = table.offered(school.id());
        return Stream.concat(
                        table.revenueAccounts(school.id()).stream(),
                        table.serviceAccounts(school.id()).stream().map(ServiceAccount::account))
                .filter(booked -> offered.stream().noneMatch(booked::isSameAs))
                .distinct()
                .toList();
    }

    /**
     * Answers the question about accounts that sevdesk took away: what the rule proposes shall be
     * booked on. Owner only; a connection test must follow.
     */
    public void confirmAccounts() {
        choose(List.of());
    }

    /** What the rule had chosen already stays the rule's choice and follows it. */
    private static RevenueAccount chosenInstead(
            RevenueAccount before, List<RevenueAccount> chosen) {
        return chosen.stream()
                .filter(before::isSameCaseAs)
                .filter(account -> account.accountId() != before.accountId())
                .findFirst()
                .orElse(before);
    }

    /** Stops a school at once because sevdesk refuses it; the first refusal is enough. */
    public void hold(SchoolId refused, HoldReason because) {
        hold(refused, because, null);
    }

    /** Stops a school at once because sevdesk has refused its account, in sevdesk's own words. */
    public void hold(SchoolId refused, SevdeskFailure.AccountRejected refusal) {
        hold(refused, HoldReason.of(refusal), refusal.said());
    }

    /**
     * Stops a school at once because sevdesk refuses it; the first refusal is enough.
     *
     * @param said sevdesk's own words, or null
     */
    public void hold(SchoolId refused, HoldReason because, String said) {
        SevdeskConnection connection = table.lock(refused);
        if (!connection.isOpen()) {
            return;
        }
        results.found(connection, ConnectionReport.failed(because.result(), said), Tester.TRANSFER);
        results.refuse(connection, because, said);
    }

    /**
     * Stops a school because sevdesk refuses its documents one after the other, though not its
     * account.
     *
     * @param said sevdesk's own words, or null
     */
    public void stop(SchoolId refused, String said) {
        SevdeskConnection connection = table.lock(refused);
        if (connection.isOpen()) {
            results.refuse(connection, DOCUMENTS_REFUSED, said);
        }
    }

    /**
     * Lets the current school go on whose documents were refused; false when it does not stand
     * still for that.
     */
    public boolean goOn() {
        SevdeskConnection connection = table.lock(school.id());
        boolean stopped = connection.held().filter(DOCUMENTS_REFUSED::equals).isPresent();
        if (stopped) {
            results.release(connection);
            trail.record(ConnectionAct.TRANSFERS_TRIED_AGAIN, null, null);
        }
        return stopped;
    }

    /**
     * Writes down what the connection test found: a success lets a held school go on, a refusal
     * stops it, and a disturbance changes nothing.
     *
     * @param answer what the owner says to another account
     * @return the report as it reads for this school
     */
    public ConnectionReport tested(
            StoredToken token,
            ConnectionReport found,
            RevenueAccountOffer offer,
            Tester by,
            AccountAnswer answer) {
        SevdeskConnection connection = table.lock(school.id());
        if (!token.cipher().equals(connection.tokenCipher())) {
            return found;
        }
        ConnectionReport report = results.judged(connection, found, offer);
        boolean change =
                report.result() == CheckResult.OTHER_ACCOUNT && answer == AccountAnswer.CHANGE;
        ConnectionReport kept = change ? found : report;
        results.writeDown(connection, kept, offer, by);
        if (by == Tester.PERSON) {
            trail.record(
                    ConnectionAct.CONNECTION_TESTED,
                    null,
                    Language.GERMAN.speaking(kept::sentence));
        }
        return kept;
    }

    /**
     * Stops a school for the moment in which it changes its account, so that nothing new begins;
     * the next test lets it go on, with whatever account it has by then. Owner only.
     */
    public void pauseForChange() {
        school.mustBeOwner();
        SevdeskConnection connection = table.lock(school.id());
        if (connection.isOpen()) {
            results.refuse(connection, HoldReason.NOT_TESTED, null);
        }
    }

    /** Whether something of the current school is under way in its present account. */
    public boolean isUnderWay() {
        return results.isUnderWay(school.id());
    }

    /** What a change to the account of a report would mean for the current school. */
    public AccountChange changeTo(ConnectionReport report) {
        SchoolId of = school.id();
        return new AccountChange(
                current().getAccountId(),
                report.accountId(),
                report.user(),
                results.present(of),
                report.accountId() == null
                        ? AccountTies.NONE
                        : results.kept(of, report.accountId()));
    }

    /** The accounts that the current school is or was connected with, by their ids. */
    public Map<String, KnownAccount> knownAccounts() {
        return table.knownAccounts(school.id()).stream()
                .collect(toMap(KnownAccount::id, Function.identity()));
    }

    /** Held schools whose connection is to be tried again now. */
    public List<SchoolId> dueForTry() {
        return table.dueForProbe(clock.instant());
    }

    /** Takes the right to try a held school's connection now; one server gets it. */
    public boolean mayTry(SchoolId held) {
        SevdeskConnection connection = table.lock(held);
        Instant now = clock.instant();
        if (!connection.isDueForTry(now)) {
            return false;
        }
        HoldReason because = connection.held().orElseThrow();
        connection.tried(now.plus(pauses.after(connection.probes() + 1, because, held)));
        return true;
    }

    /** Whether it is known that a school's booked accounts stand, or who finds out. */
    public AccountQuestion askForAccounts(SchoolId of) {
        Instant now = clock.instant();
        if (table.mayAskForAccounts(of, now.minus(ACCOUNTS_STAND), now)) {
            return AccountQuestion.YOURS;
        }
        return table.accountsStood(of) ? AccountQuestion.ANSWERED : AccountQuestion.ASKED;
    }

    /** Sevdesk did not tell the accounts: the next one may ask at once. */
    public void accountsUntold(SchoolId of) {
        table.forgetAccountsAsked(of);
    }

    /**
     * Takes over what sevdesk offers: where an account that is booked on is gone, the school waits
     * for its owner's word. What was asked in an account that the school has left since means
     * nothing in the present one.
     *
     * @return whether all booked accounts stand
     */
    public boolean accountsTold(SevdeskAccount asked, RevenueAccountOffer offer) {
        SchoolId of = asked.school();
        SevdeskConnection connection = table.lock(of);
        if (!Objects.equals(connection.getAccountId(), asked.id())) {
            return false;
        }
        if (offer.covers(table.revenueAccounts(of), table.serviceAccounts(of))) {
            results.told(connection, offer);
            return true;
        }
        table.replaceOffered(of, offer);
        if (connection.isOpen()) {
            results.found(
                    connection,
                    ConnectionReport.failed(CheckResult.ACCOUNTS_CHANGED),
                    Tester.TRANSFER);
            results.refuse(connection, HoldReason.ACCOUNTS_CHANGED, null);
        }
        return false;
    }

    /** The accounts on which a school's revenue is booked, as far as they are known. */
    public List<RevenueAccount> revenueAccounts(SchoolId of) {
        return table.revenueAccounts(of);
    }

    /** Whether sevdesk offers an account to a school, as far as that is known. */
    public boolean isOffered(SchoolId to, RevenueCase revenue, long account) {
        return table.offered(to).stream()
                .anyMatch(new RevenueChoice(revenue.taxRule(), revenue.vatRate(), account)::means);
    }

    /** The accounts that the current school may choose from, as the last test found them. */
    public List<RevenueAccount> offeredAccounts() {
        return table.offered(school.id());
    }

    /**
     * The cases of which the owner of the current school must say on which account their revenue is
     * booked; until then nothing of them goes over.
     */
    public List<RevenueCase> askedCases() {
        return table.asked(school.id());
    }

    /** Those of any school. */
    public List<RevenueCase> askedCases(SchoolId of) {
        return table.asked(of);
    }

    /**
     * Asks the owner on which account revenue of a case is booked, where sevdesk offers some and
     * none of them is known.
     *
     * @return whether the answer is missing
     */
    public boolean ask(SchoolId of, RevenueCase revenue) {
        table.lock(of);
        return table.ask(of, revenue, clock.instant());
    }
}

package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The Sevdesk extension of one school: whether it is active, its locked token, what the test found.
 */
@Entity
@Table(name = "sevdesk_connection")
public class SevdeskConnection {

    private static final int LONGEST_USER = 200;
    private static final int LONGEST_VERSION = 10;
    private static final int LONGEST_SAID = 500;

    @Id
    @Column(name = "school_id")
    private Long schoolId;

    @Column(name = "active")
    private boolean active;

    @Column(name = "token_cipher")
    private String tokenCipher;

    @Column(name = "token_tail")
    private String tokenTail;

    @Enumerated(EnumType.STRING)
    @Column(name = "held_because")
    private HoldReason heldBecause;

    @Column(name = "held_since")
    private Instant heldSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "test_result")
    private CheckResult testResult = CheckResult.NOT_TESTED;

    @Column(name = "tested_at")
    private Instant testedAt;

    @Column(name = "test_user")
    private String testUser;

    @Column(name = "test_contacts")
    private Long testContacts;

    @Column(name = "bookkeeping_version")
    private String bookkeepingVersion;

    @Column(name = "account_id")
    private String accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_regime")
    private TaxRegime taxRegime;

    @Embedded private TransferSettings settings = new TransferSettings();

    @Column(name = "probes")
    private int probes;

    @Column(name = "probe_at")
    private Instant probeAt;

    @Column(name = "refusal_said")
    private String refusalSaid;

    @Column(name = "candidate_cipher")
    private String candidateCipher;

    @Column(name = "candidate_tail")
    private String candidateTail;

    @Column(name = "candidate_since")
    private Instant candidateSince;

    @Column(name = "missing_rights")
    private String missingRights;

    @Enumerated(EnumType.STRING)
    @Column(name = "tested_by")
    private Tester testedBy;

    protected SevdeskConnection() {}

    SevdeskConnection(SchoolId school) {
        this.schoolId = school.value();
    }

    /**
     * Takes a new token; what was known of the old one's test no longer counts, and nothing goes
     * over with it before a test has seen that it works.
     */
    void takeToken(String cipher, String tail, Instant now) {
        exchangeToken(cipher, tail);
        untested();
        if (active) {
            hold(HoldReason.NOT_TESTED, now);
        }
    }

    /** Goes on with a token that a test has seen working; until now the old one was in use. */
    void exchangeToken(String cipher, String tail) {
        tokenCipher = cipher;
        tokenTail = tail;
        probes = 0;
        probeAt = null;
        dropCandidate();
    }

    /** Keeps a new token beside the one in use; a test decides whether it replaces that one. */
    void keepCandidate(String cipher, String tail, Instant now) {
        candidateCipher = cipher;
        candidateTail = tail;
        candidateSince = now;
    }

    /** Goes on without a new token. */
    void dropCandidate() {
        candidateCipher = null;
        candidateTail = null;
        candidateSince = null;
    }

    /** The same token under another key. */
    void lockAnew(String cipher) {
        tokenCipher = cipher;
    }

    /** No key opens the token. */
    void lost(Instant now) {
        if (active) {
            hold(HoldReason.TOKEN_LOST, now);
        }
    }

    /** A key opens the token; where none did before, a test decides how to go on. */
    void found(Instant now) {
        if (heldBecause == HoldReason.TOKEN_LOST) {
            hold(HoldReason.NOT_TESTED, now);
        }
    }

    /** The owner has said on which accounts revenue is booked; a test decides how to go on. */
    void accountsAnswered(Instant now) {
        untested();
        if (heldBecause == HoldReason.ACCOUNTS_CHANGED) {
            hold(HoldReason.NOT_TESTED, now);
        }
    }

    private void untested() {
        testResult = CheckResult.NOT_TESTED;
        testedAt = null;
        testedBy = null;
    }

    /** Switches the extension on; calls begin when the test has succeeded. */
    void activate(Instant now) {
        if (!active) {
            active = true;
            hold(HoldReason.NOT_TESTED, now);
        }
    }

    void deactivate(Instant now) {
        active = false;
        hold(HoldReason.SWITCHED_OFF, now);
    }

    void hold(HoldReason because, Instant now) {
        if (heldBecause != because) {
            refusalSaid = null;
        }
        heldBecause = because;
        heldSince = now;
    }

    /** Stops because sevdesk refuses, in its own words if it said any. */
    void refuse(HoldReason because, String said, Instant now) {
        hold(because, now);
        refusalSaid = StoredText.of(said, LONGEST_SAID);
    }

    /**
     * Plans the first try by itself. A plan that lies ahead stays: a school that is held again soon
     * after a try had released it goes on with the pauses it had.
     */
    void planFirstTry(Instant moment, Instant now) {
        if (mayPass() && (probeAt == null || !probeAt.isAfter(now))) {
            probes = 0;
            probeAt = moment;
        }
    }

    private boolean mayPass() {
        return active && heldBecause != null && heldBecause.mayPass();
    }

    /** Whether the held connection is to be tried now. */
    boolean isDueForTry(Instant now) {
        return mayPass() && (probeAt == null || !probeAt.isAfter(now));
    }

    /** Counts a try that begins now, and plans the next one. */
    void tried(Instant next) {
        probes++;
        probeAt = next;
    }

    void release() {
        heldBecause = null;
        heldSince = null;
    }

    /** The report as it reads for this school, whose links may belong to another account. */
    ConnectionReport judge(ConnectionReport report) {
        boolean other = report.result() == CheckResult.WORKS && !isOfSameAccount(report);
        return other ? report.as(CheckResult.OTHER_ACCOUNT) : report;
    }

    /** Writes down what the test found; nothing of another account's but that it is another. */
    void tested(ConnectionReport report, Tester by, Instant now) {
        testResult = report.result();
        testedAt = now;
        testedBy = by;
        if (report.result() == CheckResult.WORKS) {
            testUser = StoredText.of(report.user(), LONGEST_USER);
            testContacts = report.contacts();
            taxRegime = report.regime() == null ? taxRegime : report.regime();
            accountId = report.accountId() == null ? accountId : report.accountId();
        }
        if (report.result() == CheckResult.WORKS || report.result() == CheckResult.RIGHT_MISSING) {
            missingRights = AccountArea.words(report.missing());
        }
        if (report.bookkeepingVersion() != null) {
            bookkeepingVersion = StoredText.of(report.bookkeepingVersion(), LONGEST_VERSION);
        }
    }

    void choose(TransferSettings chosen) {
        settings = chosen.copy();
    }

    SchoolId school() {
        return new SchoolId(schoolId);
    }

    public boolean isActive() {
        return active;
    }

    /** Whether calls may be made: active, and nothing holds the school. */
    public boolean isOpen() {
        return active && heldBecause == null;
    }

    /** Whether sevdesk answers calls, though it may refuse documents. */
    boolean isAnswered() {
        return active && held().map(HoldReason.DOCUMENTS_REFUSED::equals).orElse(Boolean.TRUE);
    }

    /** The state in one word. */
    public ExtensionState state() {
        if (!hasToken()) {
            return ExtensionState.NOT_SET_UP;
        }
        if (!active) {
            return ExtensionState.OFF;
        }
        return isOpen() ? ExtensionState.ACTIVE : ExtensionState.HELD;
    }

    /** Whether the owner must say which accounts revenue is booked on from now on. */
    public boolean asksForAccounts() {
        return heldBecause == HoldReason.ACCOUNTS_CHANGED
                || testResult == CheckResult.ACCOUNTS_CHANGED;
    }

    /** Whether the owner must say which account it shall be. */
    public boolean isOtherAccount() {
        return testResult == CheckResult.OTHER_ACCOUNT;
    }

    /** Whether sevdesk books this school under the other regime than the school itself. */
    public boolean contradicts(TaxRegime ofSchool) {
        return taxRegime != null && taxRegime != ofSchool;
    }

    public boolean hasToken() {
        return tokenCipher != null;
    }

    /**
     * Whether the token is one that works as far as is known: then a new one replaces it only after
     * a test.
     */
    public boolean isTokenProven() {
        return hasToken()
                && held().map(because -> because.leavesToken(testResult)).orElse(Boolean.TRUE);
    }

    String tokenCipher() {
        return tokenCipher;
    }

    /** The ciphertext of a new token that was given no longer ago than it counts. */
    Optional<String> candidateCipher(Instant notBefore) {
        return candidate(notBefore).map(since -> candidateCipher);
    }

    private Optional<Instant> candidate(Instant notBefore) {
        return Optional.ofNullable(candidateSince).filter(since -> !since.isBefore(notBefore));
    }

    /** The last four characters of a new token that no test has seen working yet. */
    public Optional<String> candidateTail() {
        return Optional.ofNullable(candidateTail);
    }

    /** The last four characters of the token, or null. */
    public String getTokenTail() {
        return tokenTail;
    }

    public Optional<HoldReason> held() {
        return Optional.ofNullable(heldBecause);
    }

    /** Whether what holds it is over with a test that succeeds. */
    boolean endsWithTest() {
        return held().map(HoldReason::endsWithTest).orElse(Boolean.TRUE);
    }

    /** The areas to which the user of the token has no right, as the last test found. */
    public Set<AccountArea> missingRights() {
        return AccountArea.stored(missingRights);
    }

    /** Why no call is made, as people read it. */
    public Optional<String> holdSentence() {
        return held().map(because -> because.sentence(missingRights()));
    }

    /** sevdesk's own words for why it refuses the school, or nothing. */
    public Optional<String> refusalSaid() {
        return Optional.ofNullable(refusalSaid);
    }

    /** When the held connection is tried again by itself, if it is. */
    public Optional<Instant> nextTry() {
        return mayPass() && probeAt != null ? Optional.of(probeAt) : Optional.empty();
    }

    int probes() {
        return probes;
    }

    /** Whether a report is about the account that links belong to, as far as that is known. */
    boolean isOfSameAccount(ConnectionReport report) {
        return accountId == null
                || report.accountId() == null
                || accountId.equals(report.accountId());
    }

    public Instant getHeldSince() {
        return heldSince;
    }

    public CheckResult getTestResult() {
        return testResult;
    }

    public Instant getTestedAt() {
        return testedAt;
    }

    /** Who has found it; nothing where nobody kept that. */
    public Optional<Tester> testedBy() {
        return Optional.ofNullable(testedBy);
    }

    public String getTestUser() {
        return testUser;
    }

    public Long getTestContacts() {
        return testContacts;
    }

    public String getBookkeepingVersion() {
        return bookkeepingVersion;
    }

    /**
     * sevdesk's id of the account that links belong to, or null before the first successful test.
     */
    public String getAccountId() {
        return accountId;
    }

    public TaxRegime getTaxRegime() {
        return taxRegime;
    }

    /** How documents go over. */
    public TransferSettings settings() {
        return settings.copy();
    }
}

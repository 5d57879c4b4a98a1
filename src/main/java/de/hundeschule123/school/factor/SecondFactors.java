package de.hundeschule123.school.factor;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.factor.FactorVerifier.Verdict;
import de.hundeschule123.school.factor.SecondFactorRepository.Stored;
import de.hundeschule123.school.session.FreshSignIn;
import de.hundeschule123.school.session.OwnSessions;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sets up, renews and turns off the second factor of the person who is signed in; the owner takes
 * that of a staff member away who has lost it.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Declined.class)
class SecondFactors {

    @Inject private SecondFactorRepository factors;
    @Inject private FactorVerifier verifier;
    @Inject private CurrentSchool current;
    @Inject private SchoolRecords records;
    @Inject private UserRepository users;
    @Inject private OwnSessions sessions;
    @Inject private FreshSignIn fresh;
    @Inject private Trail trail;
    @Inject private Clock clock;

    private SignedInUser me() {
        return current.user().orElseThrow(NotFound::new);
    }

    Optional<Stored> own() {
        return factors.find(me().userId());
    }

    /** Begins a set-up with a secret of its own. */
    void begin() {
        fresh.demand();
        long me = me().userId();
        factors.begin(me, verifier.lock(me, TotpSecret.random()));
    }

    /** What the app of the person needs while the factor is set up. */
    Optional<TotpSecret> pending() {
        long me = me().userId();
        return factors.find(me)
                .filter(stored -> !stored.isOn())
                .map(stored -> verifier.secret(me, stored));
    }

    /** Gives up a set-up that is not finished. */
    void giveUp() {
        if (pending().isPresent()) {
            factors.remove(me().userId());
        }
    }

    /**
     * Turns the factor on by a first number of the app; all other sessions of the person are over.
     *
     * @return recovery codes, which nobody sees again
     */
    List<RecoveryCode> confirm(String number) {
        SignedInUser me = me();
        Stored pending =
                factors.find(me.userId())
                        .filter(stored -> !stored.isOn())
                        .orElseThrow(() -> new WrongState("factor.notPending"));
        demand(verifier.verifyNumber(me.userId(), pending, typed(number)));
        factors.confirm(me.userId(), clock.instant());
        endOtherSessions(me);
        trail.record(FactorAct.SECOND_FACTOR_ON, me.getName(), null);
        return newCodes(me);
    }

    private static String typed(String number) {
        return number == null ? "" : number;
    }

    private static void demand(Verdict verdict) {
        switch (verdict) {
            case RIGHT -> {}
            case WRONG -> throw new Declined("factor.wrong");
            case CLOSED -> throw new Declined("factor.closed");
        }
    }

    private List<RecoveryCode> newCodes(SignedInUser me) {
        List<RecoveryCode> codes = RecoveryCode.some();
        factors.replaceCodes(me.userId(), codes);
        return codes;
    }

    private void endOtherSessions(SignedInUser me) {
        users.lock(me.userId()).ifPresent(User::endSessions);
        sessions.goOn();
    }

    /** Puts new recovery codes in place of the old ones; the app's number shows who asks. */
    List<RecoveryCode> renew(String number) {
        SignedInUser me = me();
        demand(verifier.verify(me.userId(), typed(number)));
        trail.record(FactorAct.RECOVERY_CODES_RENEWED, me.getName(), null);
        return newCodes(me);
    }

    /** Turns the factor off; a number of the app or a recovery code shows who asks. */
    void turnOff(String number) {
        SignedInUser me = me();
        demand(verifier.verify(me.userId(), typed(number)));
        factors.remove(me.userId());
        endOtherSessions(me);
        trail.record(FactorAct.SECOND_FACTOR_OFF, me.getName(), null);
    }

    /** Whether the owner who is signed in may take the factor of a person away. */
    boolean isResettable(long person) {
        return current.user().filter(SignedInUser::isOwner).isPresent()
                && records.find(User.class, person)
                        .filter(user -> user.getRole() == Role.STAFF)
                        .isPresent()
                && verifier.isOn(person);
    }

    /** Takes the factor of a staff member away, whose phone is lost. */
    User reset(long person) {
        current.mustBeOwner();
        fresh.demand();
        User user = records.get(User.class, person);
        if (user.getRole() != Role.STAFF) {
            throw new WrongState("factor.reset.owner");
        }
        if (factors.remove(person)) {
            users.lock(person).ifPresent(User::endSessions);
            trail.record(FactorAct.SECOND_FACTOR_RESET, user.getEmail(), null);
        }
        return user;
    }
}

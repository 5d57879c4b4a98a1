package de.hundeschule123.school.key;

import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.session.FreshSignIn;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Creates, lists and revokes the API keys of the current school; only its owner may. */
@ApplicationScoped
@Transactional
class ApiKeys {

    static final int LONGEST_NAME = 60;

    /** A school has one host application, or three: whoever needs more has forgotten to revoke. */
    static final int MOST = 20;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;
    @Inject private FreshSignIn fresh;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /** The keys that let somebody in, by name. */
    List<ApiKey> all() {
        current.mustBeOwner();
        return records.select(ApiKey.class)
                .where("e.revokedAt is null")
                .orderBy("lower(e.name)")
                .list();
    }

    /** Creates a key; this is the only time that anybody sees its secret. */
    ApiKeySecret create(String typedName, ApiKeyRights rights) {
        SignedInUser owner = owner();
        String name = name(typedName, all().stream().map(ApiKey::getName).toList());
        ApiKeySecret secret = ApiKeySecret.random();
        records.add(new ApiKey(name, rights, secret, owner.displayName(), clock.instant()));
        records.flush();
        trail.record(ApiKeyAct.KEY_CREATED, name, Texts.german("key.rights." + rights));
        return secret;
    }

    /** No key makes another: a lost one would live on in its children. */
    private SignedInUser owner() {
        current.mustBeOwner();
        fresh.demand();
        return current.user().orElseThrow(() -> new Declined("key.personOnly"));
    }

    /** The name of a further key, if it can have one and be one. */
    static String name(String typed, List<String> taken) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            throw new Declined("key.name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Declined("key.name.long", LONGEST_NAME);
        }
        PlainText.line(name, Texts.of("key.name"));
        if (taken.size() >= MOST) {
            throw new WrongState("key.most", MOST);
        }
        if (taken.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new WrongState("key.name.taken", name);
        }
        return name;
    }

    /**
     * Revokes a key: the next call with it is refused, at every server.
     *
     * @throws NotFound when it does not exist in this school
     */
    ApiKey revoke(long id) {
        owner();
        ApiKey key = records.lock(ApiKey.class, id);
        if (!key.isRevoked()) {
            key.revoke(clock.instant());
            trail.record(ApiKeyAct.KEY_REVOKED, key.getName(), null);
        }
        return key;
    }
}

package de.hundeschule123.school.key;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * Shows the owner the keys of the school, creates and revokes them. What a new key says lives for
 * one answer only: no session keeps it.
 */
@Named("apiKeys")
@RequestScoped
public class ApiKeyBean {

    /** Names the key of a row by itself, for rows may have moved since the page was shown. */
    private static final String CHOSEN = "key";

    @Inject private ApiKeys keys;
    @Inject private FacesContext faces;

    private String name;
    private ApiKeyRights rights = ApiKeyRights.WORK;
    private String createdName;
    private ApiKeySecret created;
    private List<ApiKey> all;

    public void create() {
        Action.result(() -> keys.create(name, rights)).ifPresent(this::show);
    }

    private void show(ApiKeySecret secret) {
        created = secret;
        createdName = name.strip();
        name = null;
        rights = ApiKeyRights.WORK;
        all = null;
    }

    public void revoke() {
        Action.result(() -> keys.revoke(chosen()))
                .ifPresent(key -> Action.say("key.revoked.done", key.getName()));
        all = null;
    }

    private long chosen() {
        return Optional.ofNullable(faces.getExternalContext().getRequestParameterMap().get(CHOSEN))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }

    public List<ApiKey> getAll() {
        if (all == null) {
            all = keys.all();
        }
        return all;
    }

    public List<ApiKeyRights> getChoices() {
        return List.of(ApiKeyRights.values());
    }

    public String createdWords(ApiKey key) {
        return Texts.of(
                "key.created.by", GermanTime.moment(key.getCreatedAt()), key.getCreatedBy());
    }

    public String usedWords(ApiKey key) {
        return key.getLastUsedAt() == null
                ? Texts.of("key.used.never")
                : Texts.of(
                        "key.used.at",
                        GermanTime.moment(key.getLastUsedAt()),
                        key.getLastUsedFrom());
    }

    public String question(ApiKey key) {
        return Texts.of("key.revoke.question", key.getName());
    }

    /** What a key says that was created just now; null after that. */
    public String getSecret() {
        return created == null ? null : created.text();
    }

    public String getCreatedTitle() {
        return created == null ? "" : Texts.of("key.new.title", createdName);
    }

    public int getLongestName() {
        return ApiKeys.LONGEST_NAME;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ApiKeyRights getRights() {
        return rights;
    }

    public void setRights(ApiKeyRights rights) {
        this.rights = rights;
    }
}

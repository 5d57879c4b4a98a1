package de.hundeschule123.school.key;

import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An API key lets programs use the REST interface in the name of one school, until it is revoked.
 */
@Entity
@Table(name = "api_key")
public class ApiKey extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key")
    @SequenceGenerator(name = "api_key", sequenceName = "api_key_seq", allocationSize = 50)
    private Long id;

    @Column(name = "name", updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "rights", updatable = false)
    private ApiKeyRights rights;

    @Column(name = "hash", updatable = false)
    private String hash;

    @Column(name = "ending", updatable = false)
    private String ending;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    /** Written past this object, by {@link ApiKeyRepository}. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(name = "last_used_from", insertable = false, updatable = false)
    private String lastUsedFrom;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {}

    ApiKey(String name, ApiKeyRights rights, ApiKeySecret secret, String by, Instant at) {
        this.name = name;
        this.rights = rights;
        this.hash = secret.hash();
        this.ending = secret.ending();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Lets nobody in with it from now on. */
    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public ApiKeyRights getRights() {
        return rights;
    }

    /** Its last four signs. */
    public String getEnding() {
        return ending;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    /** When it last let a program in, to the minute; null: never. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public String getLastUsedFrom() {
        return lastUsedFrom;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }
}

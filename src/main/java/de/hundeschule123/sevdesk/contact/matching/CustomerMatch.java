package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What the last matching found for one customer.
 *
 * <p>Read only; rows come and go by the statements of {@link MatchRepository}.
 */
@Entity
@Table(name = "sevdesk_match")
public class CustomerMatch extends SchoolOwned {

    @Id
    @Column(name = "customer_id")
    private Long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", insertable = false, updatable = false)
    private MatchVerdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", insertable = false, updatable = false)
    private MatchReason reason;

    protected CustomerMatch() {}

    public long customer() {
        return customerId;
    }

    public MatchVerdict getVerdict() {
        return verdict;
    }

    public MatchReason getReason() {
        return reason;
    }
}

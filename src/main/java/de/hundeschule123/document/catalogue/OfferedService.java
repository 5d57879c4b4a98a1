package de.hundeschule123.document.catalogue;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A service (Leistung) is what a school sells again and again, at a usual price and VAT rate. One
 * that is no longer offered stays for the lines that name it.
 */
@Entity
@Table(name = "offered_service")
public class OfferedService extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offered_service")
    @SequenceGenerator(
            name = "offered_service",
            sequenceName = "offered_service_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "name")
    private String name;

    @Column(name = "unit_price")
    private Money unitPrice;

    @Column(name = "vat_rate")
    private VatRate vatRate;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected OfferedService() {}

    OfferedService(ServiceTerms terms) {
        change(terms);
    }

    final void change(ServiceTerms terms) {
        name = terms.name();
        unitPrice = terms.unitPrice();
        vatRate = terms.vatRate();
    }

    /** Offers it no longer. */
    void remove(Instant at) {
        if (removedAt == null) {
            removedAt = at;
        }
    }

    ServiceTerms terms() {
        return new ServiceTerms(name, unitPrice, vatRate);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** The usual gross price; null where it differs each time. */
    public Money getUnitPrice() {
        return unitPrice;
    }

    public VatRate getVatRate() {
        return vatRate;
    }

    /** Whether it is no longer offered. */
    public boolean isRemoved() {
        return removedAt != null;
    }
}

package de.hundeschule123.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A dog school: one tenant with its name, address and tax data as they stand on its invoices. */
@Entity
@Table(name = "school")
public class School {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school")
    @SequenceGenerator(name = "school", sequenceName = "school_seq", allocationSize = 50)
    private Long id;

    @Column(name = "name")
    private String name;

    @Column(name = "owner_name")
    private String ownerName;

    @Embedded private PostalAddress address;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "tax_number")
    private String taxNumber;

    @Column(name = "vat_id")
    private String vatId;

    @Column(name = "iban")
    private String iban;

    @Column(name = "bank")
    private String bank;

    @Column(name = "small_business")
    private boolean smallBusiness;

    protected School() {}

    public School(
            String name,
            String ownerName,
            PostalAddress address,
            Reachability reachability,
            TaxStatus tax,
            BankAccount account) {
        this.name = name;
        this.ownerName = ownerName;
        this.address = address;
        this.email = reachability.email();
        this.phone = reachability.phone();
        this.taxNumber = tax.taxNumber();
        this.vatId = tax.vatId();
        this.smallBusiness = tax.smallBusiness();
        this.iban = account.iban();
        this.bank = account.bank();
    }

    /** How customers reach the school. */
    public record Reachability(String email, String phone) {}

    /** The tax office's view of the school; small business means § 19 UStG. */
    public record TaxStatus(String taxNumber, String vatId, boolean smallBusiness) {}

    /** Where customers pay to. */
    public record BankAccount(String iban, String bank) {}

    public SchoolId id() {
        return new SchoolId(id);
    }

    public String getName() {
        return name;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public PostalAddress getAddress() {
        return address;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public String getVatId() {
        return vatId;
    }

    public String getIban() {
        return iban;
    }

    public String getBank() {
        return bank;
    }

    /**
     * Whether the school charges no VAT because it is a small business (Kleinunternehmer, § 19
     * UStG).
     */
    public boolean isSmallBusiness() {
        return smallBusiness;
    }
}

package de.hundeschule123.school.operator;

import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolIdentity;
import de.hundeschule123.school.VatId;

/**
 * An enrolment is what is told of a school when it begins: who it is and who owns it, and whatever
 * of its letterhead is known already; the owner completes the rest.
 *
 * @param contact how customers reach the school; without an address that of the owner counts
 * @param account where customers pay to; all null when it is not known
 */
record Enrolment(
        SchoolIdentity identity,
        String country,
        MailAddress owner,
        School.Reachability contact,
        String taxNumber,
        VatId vatId,
        boolean smallBusiness,
        BankAccount account) {

    /** With no more than a school needs to begin. */
    static Enrolment of(String school, String owner, String email) {
        MailAddress address = new MailAddress(email);
        return new Enrolment(
                new SchoolIdentity(school, owner, null, null, null),
                "DE",
                address,
                new School.Reachability(null, null),
                null,
                null,
                false,
                new BankAccount(null, null, null, null));
    }

    School school() {
        return new School(
                identity.name(),
                identity.ownerName(),
                new PostalAddress(identity.street(), identity.zip(), identity.city(), country),
                new School.Reachability(
                        contact.email() == null ? owner.text() : contact.email(), contact.phone()),
                new School.TaxStatus(
                        taxNumber, vatId == null ? null : vatId.value(), smallBusiness),
                account);
    }
}

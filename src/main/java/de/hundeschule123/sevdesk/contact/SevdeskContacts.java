package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.connection.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The translation of customers into sevdesk's contacts, over a school's line. */
@ApplicationScoped
class SevdeskContacts implements ContactBooksOpening {

    private static final String GERMANY = "DE";

    @Inject private ContactCalls calls;

    @Override
    public ContactBooks open(Line line) {
        return new Account(line.token());
    }

    /** The contacts of one account. */
    private final class Account implements ContactBooks {

        private final ApiToken token;

        Account(ApiToken token) {
            this.token = token;
        }

        @Override
        public Created create(CustomerDetails details, String customerNumber) {
            ContactRow row = calls.create(token, form(details), customerNumber);
            return new Created(
                    row.id(), row.customerNumber() == null ? customerNumber : row.customerNumber());
        }

        @Override
        public boolean isThere(String contact) {
            return calls.get(token, contact).isPresent();
        }

        @Override
        public void rename(String contact, CustomerDetails details) {
            calls.rename(token, contact, form(details));
        }

        @Override
        public List<Existing> numbered(String customerNumber) {
            return calls.numbered(token, customerNumber).stream()
                    .map(row -> new Existing(row.id(), row.customerNumber(), row.displayName()))
                    .toList();
        }

        @Override
        public String add(String contact, ContactPart part, CustomerDetails details) {
            return part == ContactPart.ADDRESS
                    ? calls.addAddress(token, contact, address(details))
                    : calls.addWay(token, contact, type(part), value(part, details));
        }

        @Override
        public void change(String id, ContactPart part, CustomerDetails details) {
            if (part == ContactPart.ADDRESS) {
                calls.changeAddress(token, id, address(details));
            } else {
                calls.changeWay(token, id, value(part, details));
            }
        }

        @Override
        public Optional<String> find(String contact, ContactPart part, CustomerDetails details) {
            if (part == ContactPart.ADDRESS) {
                return calls.addresses(token, contact).stream()
                        .filter(row -> Objects.equals(row.street(), details.street()))
                        .filter(row -> Objects.equals(row.zip(), details.zip()))
                        .filter(row -> Objects.equals(row.city(), details.city()))
                        .map(row -> row.id())
                        .findFirst();
            }
            return calls.ways(token, contact).stream()
                    .filter(row -> type(part).name().equals(row.type()))
                    .filter(row -> value(part, details).equals(row.value()))
                    .map(row -> row.id())
                    .findFirst();
        }

        private AddressForm address(CustomerDetails details) {
            long country =
                    calls.country(token, details.country())
                            .or(() -> calls.country(token, GERMANY))
                            .orElseThrow();
            return new AddressForm(details.street(), details.zip(), details.city(), country);
        }
    }

    private static ContactForm form(CustomerDetails details) {
        return details.company() != null
                ? ContactForm.organisation(details.company())
                : ContactForm.person(details.firstName(), details.lastName());
    }

    private static WayType type(ContactPart part) {
        return part == ContactPart.EMAIL ? WayType.EMAIL : WayType.PHONE;
    }

    private static String value(ContactPart part, CustomerDetails details) {
        return part == ContactPart.EMAIL ? details.email() : details.phone();
    }
}

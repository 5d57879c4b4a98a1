package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The translation of customers into sevdesk's contacts, over a school's line. */
@ApplicationScoped
class SevdeskContactGateway implements ContactGatewayOpening {

    @Inject private ContactCalls calls;

    @Override
    public ContactGateway open(SevdeskAccount sevdeskAccount) {
        return new Account(sevdeskAccount.token());
    }

    /** The contacts of one account. */
    private final class Account implements ContactGateway {

        private final ApiToken token;

        Account(ApiToken token) {
            this.token = token;
        }

        @Override
        public Created create(CustomerDetails details, String customerNumber) {
            ContactRow row = calls.create(token, form(Names.of(details)), customerNumber);
            return new Created(
                    row.id(), row.customerNumber() == null ? customerNumber : row.customerNumber());
        }

        @Override
        public boolean isThere(String contact) {
            return calls.get(token, contact).isPresent();
        }

        @Override
        public Optional<Named> named(String contact) {
            return calls.get(token, contact)
                    .map(
                            row ->
                                    new Named(
                                            row.name() == null
                                                    ? ContactKind.PERSON
                                                    : ContactKind.ORGANISATION,
                                            row.surename(),
                                            row.familyname()));
        }

        @Override
        public void rename(String contact, Names names) {
            calls.rename(token, contact, form(names));
        }

        @Override
        public List<Existing> numbered(String customerNumber) {
            return calls.numbered(token, customerNumber).stream()
                    .map(row -> new Existing(row.id(), row.customerNumber(), row.displayName()))
                    .toList();
        }

        @Override
        public String add(String contact, ContactPart part, CustomerDetails details, Place place) {
            if (part == ContactPart.ADDRESS) {
                return calls.addAddress(token, contact, address(details));
            }
            return place == Place.MAIN
                    ? calls.addWay(token, contact, type(part), value(part, details))
                    : calls.addFurtherWay(token, contact, type(part), value(part, details));
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
        public void delete(String id, ContactPart part) {
            if (part == ContactPart.ADDRESS) {
                calls.deleteAddress(token, id);
            } else {
                calls.deleteWay(token, id);
            }
        }

        @Override
        public List<Row> rows(String contact, ContactPart part) {
            if (part == ContactPart.ADDRESS) {
                return calls.addresses(token, contact).stream()
                        .map(row -> Row.ofAddress(row.id(), row.street(), row.zip(), row.city()))
                        .toList();
            }
            return calls.ways(token, contact).stream()
                    .filter(row -> type(part).name().equals(row.type()))
                    .map(row -> Row.ofWay(row.id(), row.value()))
                    .toList();
        }

        @Override
        public boolean knowsCountry(CustomerDetails details) {
            return calls.country(token, details.country()).isPresent();
        }

        /** Only where the country is known: none is put in the place of another. */
        private AddressForm address(CustomerDetails details) {
            long country = calls.country(token, details.country()).orElseThrow();
            return new AddressForm(details.street(), details.zip(), details.city(), country);
        }
    }

    private static ContactForm form(ContactGateway.Names names) {
        return names.company() != null
                ? ContactForm.organisation(names.company())
                : ContactForm.person(names.firstName(), names.lastName());
    }

    private static WayType type(ContactPart part) {
        return part == ContactPart.EMAIL ? WayType.EMAIL : WayType.PHONE;
    }

    private static String value(ContactPart part, CustomerDetails details) {
        return part == ContactPart.EMAIL ? details.email() : details.phone();
    }
}

package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.contact.ContactDetails;
import de.hundeschule123.sandbox.wire.Kind;

/** The calls about addresses and ways to reach a contact. */
final class DetailWork {
    private DetailWork() {}

    static Answer addresses(Account account, Call call, String id) {
        return Shape.page(call, new ContactDetails(account).list(Kind.ADDRESS, call.filter()));
    }

    static Answer createAddress(Account account, Call call, String id) {
        ObjectNode address = new ContactDetails(account).createAddress(call.json()).deepCopy();
        String contact = address.path("contact").path("id").asText();
        address.set("contact", account.get(Kind.CONTACT, contact));
        return Shape.created(address);
    }

    static Answer address(Account account, Call call, String id) {
        return Shape.listOfOne(account.get(Kind.ADDRESS, id));
    }

    static Answer changeAddress(Account account, Call call, String id) {
        return Shape.changed(new ContactDetails(account).change(Kind.ADDRESS, id, call.json()));
    }

    static Answer deleteAddress(Account account, Call call, String id) {
        new ContactDetails(account).delete(Kind.ADDRESS, id);
        return Shape.deleted();
    }

    static Answer deleteWay(Account account, Call call, String id) {
        new ContactDetails(account).delete(Kind.WAY, id);
        return Shape.deleted();
    }

    static Answer ways(Account account, Call call, String id) {
        return Shape.page(call, new ContactDetails(account).list(Kind.WAY, call.filter()));
    }

    static Answer createWay(Account account, Call call, String id) {
        return Shape.created(new ContactDetails(account).createWay(call.json()));
    }

    static Answer way(Account account, Call call, String id) {
        return Shape.listOfOne(account.get(Kind.WAY, id));
    }

    static Answer changeWay(Account account, Call call, String id) {
        return Shape.changed(new ContactDetails(account).change(Kind.WAY, id, call.json()));
    }
}

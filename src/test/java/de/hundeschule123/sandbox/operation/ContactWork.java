package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;

/** The calls about contacts. */
final class ContactWork {
    private ContactWork() {}

    static Answer list(Account account, Call call, String id) {
        return Shape.page(
                call, new Embedding(account, call), new Contacts(account).list(call.filter()));
    }

    static Answer create(Account account, Call call, String id) {
        return Shape.created(new Contacts(account).create(call.json()));
    }

    static Answer get(Account account, Call call, String id) {
        return Shape.listOfOne(new Embedding(account, call).into(account.get(Kind.CONTACT, id)));
    }

    static Answer change(Account account, Call call, String id) {
        return Shape.changed(new Contacts(account).change(id, call.json()));
    }

    static Answer delete(Account account, Call call, String id) {
        new Contacts(account).delete(id);
        return Shape.deleted();
    }

    static Answer next(Account account, Call call, String id) {
        return Answer.objects(200, TextNode.valueOf(new Contacts(account).nextCustomerNumber()));
    }

    static Answer isFree(Account account, Call call, String id) {
        String number = call.query().get("customerNumber");
        if (number == null) {
            throw Refusal.because(500, "Internal Server Error");
        }
        return Answer.objects(200, BooleanNode.valueOf(new Contacts(account).isFree(number)));
    }
}

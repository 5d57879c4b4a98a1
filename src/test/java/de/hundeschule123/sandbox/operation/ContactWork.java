package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Kind;
import de.hundeschule123.sandbox.account.Refusal;

/** The calls about contacts. */
final class ContactWork {
    private ContactWork() {}

    static Answer list(Account account, Call call, String id) {
        return Shape.page(call, account.contacts().list(call.filter()));
    }

    static Answer create(Account account, Call call, String id) {
        return Shape.created(account.contacts().create(call.json()));
    }

    static Answer get(Account account, Call call, String id) {
        return Shape.listOfOne(account.get(Kind.CONTACT, id));
    }

    static Answer change(Account account, Call call, String id) {
        return Shape.changed(account.contacts().change(id, call.json()));
    }

    static Answer delete(Account account, Call call, String id) {
        account.contacts().delete(id);
        return Shape.nothing();
    }

    static Answer next(Account account, Call call, String id) {
        return Answer.objects(200, TextNode.valueOf(account.contacts().nextCustomerNumber()));
    }

    static Answer isFree(Account account, Call call, String id) {
        String number = call.query().get("customerNumber");
        if (number == null) {
            throw Refusal.because(500, "Internal Server Error");
        }
        return Answer.objects(200, BooleanNode.valueOf(account.contacts().isFree(number)));
    }
}

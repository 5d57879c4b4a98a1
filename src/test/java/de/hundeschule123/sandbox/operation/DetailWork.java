package de.hundeschule123.sandbox.operation;

import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Kind;

/** The calls about addresses and ways to reach a contact. */
final class DetailWork {
    private DetailWork() {}

    static Answer addresses(Account account, Call call, String id) {
        return Shape.page(call, account.contactDetails().list(Kind.ADDRESS, call.filter()));
    }

    static Answer createAddress(Account account, Call call, String id) {
        return Shape.created(account.contactDetails().createAddress(call.json()));
    }

    static Answer address(Account account, Call call, String id) {
        return Shape.listOfOne(account.get(Kind.ADDRESS, id));
    }

    static Answer changeAddress(Account account, Call call, String id) {
        return Shape.changed(account.contactDetails().change(Kind.ADDRESS, id, call.json()));
    }

    static Answer ways(Account account, Call call, String id) {
        return Shape.page(call, account.contactDetails().list(Kind.WAY, call.filter()));
    }

    static Answer createWay(Account account, Call call, String id) {
        return Shape.created(account.contactDetails().createWay(call.json()));
    }

    static Answer way(Account account, Call call, String id) {
        return Shape.listOfOne(account.get(Kind.WAY, id));
    }

    static Answer changeWay(Account account, Call call, String id) {
        return Shape.changed(account.contactDetails().change(Kind.WAY, id, call.json()));
    }
}

package de.hundeschule123.sandbox.contact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.List;

/**
 * The account of the demonstration school that is not connected yet: with contacts whom somebody
 * has typed in by hand, some of them written otherwise than the school writes its customers.
 */
public final class NewcomerAccount {

    /** What its owner finds under Verwalten, Erweiterungen, API. */
    public static final AccountToken TOKEN = new AccountToken("7e0a1d5b9c2f4e6880b3d1f7a5c9e214");

    private NewcomerAccount() {}

    /** Opens the account, with its contacts if it has none yet. */
    public static void openIn(Accounts accounts) {
        accounts.run(TOKEN, NewcomerAccount::fill);
    }

    private static void fill(Account account) {
        if (account.all(Kind.CONTACT).isEmpty()) {
            new Seed(account).plant(contacts());
        }
    }

    private static List<ObjectNode> contacts() {
        List<ObjectNode> contacts =
                new ArrayList<>(
                        List.of(
                                person("1001", "Jörg", "Müller", "joerg.mueller@post.example"),
                                person("1002", "Frauke", "Janssen", "frauke@post.example"),
                                person("1003", "O.", "Petersen", "ole@post.example"),
                                person("1004", "Aden", "Petra", "petra.aden@post.example"),
                                person("1005", "Dr. Wiebke", "Onken", "praxis@post.example"),
                                person("1006", "Karl Heinz", "Meinen", "kh@post.example"),
                                person("1007", "Andre", "Luken", "andre@post.example"),
                                person("1008", "Anja", "Hinrich", "anja@post.example"),
                                person("1009", "Swantje", "Harms", "swantje@post.example"),
                                person("1010", "Ina", "Ehlers", "ina@hier.example"),
                                person("1011", "Ina", "Ehlers", "ina@dort.example"),
                                person("1012", "Thea Marie", "Gerdes", "thea@post.example"),
                                person("1013", "E.", "Wilken", "enno@post.example")));
        contacts.add(
                Wire.object().put("name", "Reiterhof Ammerland").put("customerNumber", "1014"));
        return contacts;
    }

    private static ObjectNode person(String number, String first, String last, String email) {
        ObjectNode person =
                Wire.object()
                        .put("surename", first)
                        .put("familyname", last)
                        .put("customerNumber", number);
        ArrayNode ways = person.putArray("communicationWays");
        ways.addObject().put("type", "EMAIL").put("value", email);
        return person;
    }
}

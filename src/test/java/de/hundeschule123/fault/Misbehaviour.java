package de.hundeschule123.fault;

import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.sandbox.fault.FaultKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong in sevdesk during a run, each kind by chance and for itself.
 *
 * @param percent how often each kind of missing answer hits a call
 * @param odd how often each kind of odd answer hits a call in which it can show; of those that can
 *     show in whatever call each operation meets a few, or hardly a call would be answered at all
 */
public record Misbehaviour(double percent, double odd) {

    private static final int MILLIS = 4000;
    private static final List<FaultKind> MISSING_ANSWERS =
            List.of(
                    FaultKind.TIMEOUT_AFTER,
                    FaultKind.ERROR_BEFORE,
                    FaultKind.ERROR_AFTER,
                    FaultKind.TOO_MANY,
                    FaultKind.RESET_AFTER);

    /** A refused token and a refusal in sevdesk's own words are verdicts: a person must act. */
    private static final Set<FaultKind> VERDICTS =
            EnumSet.of(FaultKind.HTML_401, FaultKind.LONG_ERROR);

    private static final int FOR_AN_OPERATION = 4;

    /** The operations that the application makes use of, by the sandbox's names. */
    private static final List<String> OPERATIONS =
            List.of(
                    "bookkeepingSystemVersion",
                    "forRevenue",
                    "getContacts",
                    "getContact",
                    "createContact",
                    "updateContact",
                    "getContactAddresses",
                    "createContactAddress",
                    "updateContactAddress",
                    "getCommunicationWays",
                    "createCommunicationWay",
                    "updateCommunicationWay",
                    "uploadTempFile",
                    "saveVoucher",
                    "getVouchers",
                    "getVoucher",
                    "getInvoices");

    /** Orders it all; the same chance orders the same. */
    public void order(PracticeSevdesk sevdesk, Random chance) throws IOException {
        if (percent > 0) {
            for (FaultKind kind : MISSING_ANSWERS) {
                sevdesk.misbehave(kind.name(), percent, chance.nextLong(), MILLIS);
            }
        }
        if (odd > 0) {
            orderOddAnswers(sevdesk, chance);
        }
    }

    private void orderOddAnswers(PracticeSevdesk sevdesk, Random chance) throws IOException {
        for (FaultKind kind : odd(false)) {
            sevdesk.misbehave(kind.name(), odd, chance.nextLong(), MILLIS);
        }
        List<FaultKind> kinds = new ArrayList<>(odd(true));
        Collections.shuffle(kinds, chance);
        int dealt = 0;
        for (String operation : OPERATIONS) {
            for (int i = 0; i < FOR_AN_OPERATION; i++) {
                FaultKind kind = kinds.get(dealt++ % kinds.size());
                sevdesk.misbehave(operation, kind.name(), odd, chance.nextLong(), MILLIS);
            }
        }
    }

    private static List<FaultKind> odd(boolean forAll) {
        return Arrays.stream(FaultKind.values())
                .filter(FaultKind::isOdd)
                .filter(kind -> kind.isForAll() == forAll)
                .filter(kind -> !VERDICTS.contains(kind))
                .toList();
    }
}

package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Reads and writes the address of the page Protokoll. */
final class TransferLogForm {

    private static final String STANDING = "stand";
    private static final String CAUSE = "ursache";
    private static final String FROM = "von";
    private static final String UNTIL = "bis";
    private static final String PERSON = "person";

    private TransferLogForm() {}

    static TransferSearch read(ListAddress address, Collection<Long> people) {
        return new TransferSearch(
                address.words(),
                address.choice(STANDING, standings(), Enum::name).orElse(null),
                address.choice(CAUSE, List.of(FailureCause.values()), Enum::name).orElse(null),
                address.day(FROM).orElse(null),
                address.day(UNTIL).orElse(null),
                address.choice(PERSON, people, String::valueOf).orElse(null));
    }

    static ListAddress write(TransferSearch search) {
        return new ListAddress()
                .with(ListAddress.WORDS, search.text())
                .with(STANDING, search.standing(), null)
                .with(CAUSE, search.cause(), null)
                .with(FROM, search.from())
                .with(UNTIL, search.until())
                .with(PERSON, search.person());
    }

    /** Where a transfer can stand; what was never promised has none. */
    static List<Standing> standings() {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.NONE)
                .toList();
    }
}

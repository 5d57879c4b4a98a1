package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together what the support must know of a transfer: steps, codes, sevdesk's words and times.
 * Holds no token and nothing of the customer.
 */
final class SupportDetails {

    private SupportDetails() {}

    static String of(
            DocumentNumber number, Optional<Transfer> transfer, List<CallLogLine> attempts) {
        return Stream.concat(
                        transfer.stream().flatMap(known -> facts(number, known)),
                        attempts.stream().map(CallLogLine::inDetail))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> facts(DocumentNumber number, Transfer transfer) {
        Optional<Failure> failure = transfer.failure();
        return Stream.of(
                number.value()
                        + " | transfer "
                        + transfer.getId()
                        + " | "
                        + transfer.getLane()
                        + " | "
                        + transfer.getState()
                        + " | attempts "
                        + transfer.getAttempts(),
                named("voucher ", transfer.voucherId()),
                named("ready ", Optional.ofNullable(transfer.getReadyAt())),
                named("cause ", failure.map(Failure::cause).map(cause -> cause.word())),
                named("detail ", failure.map(Failure::detail)),
                named("uuid ", failure.map(Failure::uuid)));
    }

    private static String named(String name, Optional<?> value) {
        return value.map(known -> name + known).orElse(null);
    }
}

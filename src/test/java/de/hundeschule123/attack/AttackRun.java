package de.hundeschule123.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One run: attacks a server on this machine, one attack after the other, and prints what each cost.
 *
 * <p>{@code ./attack sessions uploads}. Exit code 0 only when the server held against all.
 */
public final class AttackRun {

    /** All there are, the ones that may end the server last. */
    private static final List<Attack> ALL =
            List.of(
                    new StrangeSpellings(),
                    new ForeignOrigins(),
                    new LockedOut(),
                    new StrayUploads(),
                    new PlainHttpTokens(),
                    new HugeNumbers(),
                    new LargeLists(),
                    new StalledSchool(),
                    new CountlessParts(),
                    new LongAddresses(),
                    new HugeInvoice(),
                    new ManySessions());

    private AttackRun() {}

    public static void main(String[] words) throws IOException {
        List<Attack> chosen = chosen(words);
        if (chosen.isEmpty()) {
            System.err.println(
                    "attack: name at least one of: all "
                            + String.join(" ", ALL.stream().map(Attack::name).toList()));
            System.exit(2);
            return;
        }
        Target target = Target.onPort(System.getenv().getOrDefault("PORT", "8080"));
        boolean held = true;
        for (Attack attack : chosen) {
            held &= run(attack, target);
        }
        System.exit(held ? 0 : 1);
    }

    private static List<Attack> chosen(String... words) {
        List<String> names = Arrays.asList(words);
        List<Attack> chosen = new ArrayList<>();
        for (Attack attack : ALL) {
            if (names.contains("all") || names.contains(attack.name())) {
                chosen.add(attack);
            }
        }
        return chosen;
    }

    private static boolean run(Attack attack, Target target) throws IOException {
        ServerState before = target.state();
        long began = System.nanoTime();
        Attack.Outcome outcome = attack.on(target);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        ServerState after = target.state();
        System.out.printf(
                Locale.ROOT,
                "%-12s %s  %d requests in %.1f s%n",
                attack.name(),
                outcome.held() && after.alive() ? "HELD  " : "BROKEN",
                outcome.requests(),
                took.toMillis() / 1000.0);
        System.out.println("             before: " + before);
        System.out.println("             after:  " + after);
        outcome.findings().forEach(finding -> System.out.println("             " + finding));
        return outcome.held() && after.alive();
    }
}

package de.hundeschule123.attack;

import de.hundeschule123.harness.RawAnswer;
import java.io.IOException;
import java.util.Locale;

/** Writes an invoice of ten thousand lines and commits it, so that its print needs all memory. */
final class HugeInvoice implements Attack {

    private static final int LINES = 10_000;

    @Override
    public String name() {
        return "huge-invoice";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        SchoolClient attacker = SchoolClient.attacker(target);
        RawAnswer draft = attacker.draft(LINES);
        if (draft.status() != 201) {
            return Outcome.of(2, draft.status() == 413, "draft refused: " + draft.status());
        }
        long began = System.nanoTime();
        String came;
        try {
            came = "commit: " + attacker.commit(SchoolClient.id(draft)).status();
        } catch (IOException gone) {
            came = "commit: no answer, " + gone.getMessage();
        }
        return Outcome.of(
                3,
                false,
                String.format(
                        Locale.ROOT, "%s after %.1f s", came, (System.nanoTime() - began) / 1e9));
    }
}

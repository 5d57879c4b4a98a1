package de.hundeschule123.attack;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends the page of expenses one form that is no larger than it may be, of empty parts alone. */
final class CountlessParts implements Attack {

    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n";
    private static final int PARTS = 11_000_000 / PART.length();

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        byte[] body = (PART.repeat(PARTS) + "--b--\r\n").getBytes(StandardCharsets.US_ASCII);
        RawRequest form =
                RawRequest.of("POST", "/belege/ausgabe.xhtml")
                        .with("Cookie", Visitor.as(Browser.STAFF).cookies())
                        .sending("multipart/form-data; boundary=b", body);
        try {
            RawAnswer answer = target.send(form);
            return Outcome.of(
                    1, answer.status() == 400, PARTS + " parts: answer " + answer.status());
        } catch (IOException gone) {
            return Outcome.of(1, false, PARTS + " parts: no answer, " + gone.getMessage());
        }
    }
}

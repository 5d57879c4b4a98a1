package de.hundeschule123.attack;

import de.hundeschule123.harness.RawRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sends files to pages that want none, as nobody and without ever having signed in. */
final class StrayUploads implements Attack {

    private static final int MEGABYTES = 30;
    private static final List<String> ADDRESSES =
            List.of(
                    "/anmelden.xhtml",
                    "/fehler/404.xhtml",
                    "/belege/ausgabe.xhtml",
                    "/jakarta.faces.resource/theme.css.xhtml?ln=app",
                    "/fehler/..%2fbelege/ausgabe.xhtml",
                    "/api/invoices");

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        StringBuilder answers = new StringBuilder("answers:");
        for (String address : ADDRESSES) {
            answers.append(' ').append(target.send(upload(address)).status());
        }
        int left = target.uploads().size();
        return Outcome.of(ADDRESSES.size(), left == 0, answers.toString(), "files left: " + left);
    }

    private static RawRequest upload(String address) {
        byte[] start =
                "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] body = Arrays.copyOf(start, start.length + MEGABYTES * 1_000_000 + end.length);
        System.arraycopy(end, 0, body, body.length - end.length, end.length);
        return RawRequest.of("POST", address).sending("multipart/form-data; boundary=b", body);
    }
}

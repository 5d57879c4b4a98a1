package de.hundeschule123.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** The token of an account; its first characters decide how the account behaves. */
public record AccountToken(String value) {
    public AccountToken {
        if (!looksLikeToken(value)) {
            throw new IllegalArgumentException("A token has exactly 32 hexadecimal characters.");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    public static boolean looksLikeToken(String text) {
        return text != null && text.matches("[0-9a-fA-F]{32}");
    }

    /** How the account behaves that this token opens. */
    public AccountKind kind() {
        return AccountKind.of(value);
    }

    public boolean is(AccountKind kind) {
        return kind() == kind;
    }

    /** A number that stays with the token and differs from account to account. */
    public long number() {
        CRC32 sum = new CRC32();
        sum.update(value.getBytes(StandardCharsets.US_ASCII));
        return 1_000_000 + sum.getValue() % 9_000_000;
    }

    public String tail() {
        return value.substring(28);
    }

    @Override
    public String toString() {
        return "AccountToken[…" + tail() + "]";
    }
}

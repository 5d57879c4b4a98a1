package de.hundeschule123.sandbox.account;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** All accounts of the sandbox, kept in one folder and read again at the next start. */
public final class Accounts implements AutoCloseable {
    private final Map<String, Account> byToken = new ConcurrentHashMap<>();
    private final PdfFolder pdfs;
    private final Clock clock;
    private Journal journal;

    private Accounts(PdfFolder pdfs, Clock clock) {
        this.pdfs = pdfs;
        this.clock = clock;
    }

    public static Accounts in(Path folder, Clock clock) throws IOException {
        Accounts accounts = new Accounts(new PdfFolder(folder.resolve("pdf")), clock);
        accounts.journal = Journal.open(folder);
        accounts.journal.replay(accounts::remember);
        return accounts;
    }

    private void remember(Entry entry) {
        account(new AccountToken(entry.token())).remember(entry.changes());
    }

    /** Does a piece of work alone on its account and returns once its changes are on the disk. */
    public <T> T work(AccountToken token, Function<Account, T> work) {
        Account account = account(token);
        T result;
        synchronized (account) {
            result = work.apply(account);
        }
        account.secure();
        return result;
    }

    /** The same for work without a result. */
    public void run(AccountToken token, Consumer<Account> work) {
        work(
                token,
                account -> {
                    work.accept(account);
                    return account;
                });
    }

    public Collection<Account> all() {
        return List.copyOf(byToken.values());
    }

    private Account account(AccountToken token) {
        return byToken.computeIfAbsent(
                token.value(), unknown -> new Account(token, journal, pdfs, clock));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}

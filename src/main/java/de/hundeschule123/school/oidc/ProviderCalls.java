package de.hundeschule123.school.oidc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the provider: never longer than five seconds, never elsewhere, and takes no flood. */
class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long DEADLINE_SECONDS = 5;
    private static final int LONGEST = 256 * 1024;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * What the provider answers, where it answers well.
     *
     * @throws NotSignedIn when it does not
     */
    String answer(String what, HttpRequest request) throws NotSignedIn {
        CompletableFuture<HttpResponse<String>> call =
                http.sendAsync(request, head -> new Bounded(LONGEST));
        try {
            HttpResponse<String> answer = call.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            throw new NotSignedIn(
                    answer.statusCode() / 100 == 4
                            ? NotSignedIn.Reason.FAILED
                            : NotSignedIn.Reason.AWAY,
                    what + ": HTTP " + answer.statusCode());
        } catch (TimeoutException tooLate) {
            throw away(what, "no answer in time");
        } catch (ExecutionException failed) {
            throw away(what, failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw away(what, "interrupted");
        } finally {
            call.cancel(true);
        }
    }

    private static NotSignedIn away(String what, String because) {
        return new NotSignedIn(NotSignedIn.Reason.AWAY, what + ": " + because);
    }

    /** Collects an answer, and gives it up where it becomes too long. */
    static final class Bounded implements HttpResponse.BodySubscriber<String> {

        private final int longest;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private Flow.Subscription source;

        Bounded(int longest) {
            this.longest = longest;
        }

        @Override
        public CompletionStage<String> getBody() {
            return text;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            source.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (read.size() + part.remaining() > longest) {
                    source.cancel();
                    text.completeExceptionally(new IOException("too long"));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                read.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable broken) {
            text.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            text.complete(read.toString(StandardCharsets.UTF_8));
        }
    }
}

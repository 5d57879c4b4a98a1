package de.hundeschule123.sevdesk.notification;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.notification.Notice;
import de.hundeschule123.school.notification.NoticeTopic;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;

/** Says in plain words what is wrong, what that means for the books, and what to do. */
final class ConcernWords {

    private static final String CONFIGURATION = "/einstellungen/sevdesk.xhtml";
    private static final String PROTOCOL = "/sevdesk/protokoll.xhtml";

    private ConcernWords() {}

    /**
     * What people are told of a connection that is held.
     *
     * @param sentence why, and what to do
     */
    static Notice held(String sentence) {
        return new Notice(
                NoticeTopic.CONNECTION,
                new Cause.Connection().text(),
                Texts.of("concern.held.title"),
                Texts.of("concern.held.content", sentence),
                Texts.of("concern.toConfiguration"),
                CONFIGURATION);
    }

    /** What people are told of documents that need them. */
    static Notice of(Cause.Documents cause, Trouble trouble) {
        FailureCause why = cause.why();
        boolean isQuestion = why == FailureCause.WHICH_ACCOUNT;
        String kind = isQuestion || why == FailureCause.MAYBE_THERE ? "asked" : "failed";
        return new Notice(
                NoticeTopic.DOCUMENTS,
                cause.text(),
                Texts.of("concern." + kind + ".title", trouble.documents()),
                Texts.of(
                        "concern." + kind + ".content",
                        Texts.of(why.sentenceKey()),
                        Texts.of(why.adviceKey()),
                        trouble.documents()),
                isQuestion
                        ? Texts.of("concern.toConfiguration")
                        : Texts.of("concern.toDocuments", trouble.documents()),
                isQuestion ? CONFIGURATION : listOf(why));
    }

    private static String listOf(FailureCause why) {
        Standing standing = why == FailureCause.MAYBE_THERE ? Standing.TO_DECIDE : Standing.FAILED;
        return PROTOCOL + "?stand=" + standing + "&ursache=" + why;
    }

    /** What people are told when it is over. */
    static Notice over(Cause cause) {
        return switch (cause) {
            case Cause.Connection connection ->
                    new Notice(
                            NoticeTopic.CONNECTION,
                            connection.text(),
                            Texts.of("concern.held.over.title"),
                            Texts.of("concern.held.over.content"),
                            Texts.of("concern.toProtocol"),
                            PROTOCOL);
            case Cause.Documents documents ->
                    new Notice(
                            NoticeTopic.DOCUMENTS,
                            documents.text(),
                            Texts.of("concern.documents.over.title"),
                            Texts.of(
                                    "concern.documents.over.content",
                                    Texts.of(documents.why().sentenceKey())),
                            Texts.of("concern.toProtocol"),
                            PROTOCOL);
        };
    }
}

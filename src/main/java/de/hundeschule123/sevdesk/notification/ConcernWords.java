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
                Texts.german("concern.held.title"),
                Texts.german("concern.held.content", sentence),
                Texts.german("concern.toConfiguration"),
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
                Texts.german("concern." + kind + ".title", trouble.documents()),
                Texts.german(
                        "concern." + kind + ".content",
                        Texts.german(why.sentenceKey()),
                        Texts.german(why.adviceKey()),
                        trouble.documents()),
                isQuestion
                        ? Texts.german("concern.toConfiguration")
                        : Texts.german("concern.toDocuments", trouble.documents()),
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
                            Texts.german("concern.held.over.title"),
                            Texts.german("concern.held.over.content"),
                            Texts.german("concern.toProtocol"),
                            PROTOCOL);
            case Cause.Documents documents ->
                    new Notice(
                            NoticeTopic.DOCUMENTS,
                            documents.text(),
                            Texts.german("concern.documents.over.title"),
                            Texts.german(
                                    "concern.documents.over.content",
                                    Texts.german(documents.why().sentenceKey())),
                            Texts.german("concern.toProtocol"),
                            PROTOCOL);
        };
    }
}

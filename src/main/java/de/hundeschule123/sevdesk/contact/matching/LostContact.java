package de.hundeschule123.sevdesk.contact.matching;

/**
 * A lost contact is one that a customer was linked with and that the matching did not find.
 *
 * @param number its customer number in sevdesk; empty where it had none
 */
public record LostContact(Loss loss, String number) {

    /** What has become of it. */
    public enum Loss {
        /** It was deleted in sevdesk or merged into another: the customer was matched anew. */
        GONE,
        /** sevdesk would not tell of it: the customer keeps its link. */
        UNREAD
    }
}

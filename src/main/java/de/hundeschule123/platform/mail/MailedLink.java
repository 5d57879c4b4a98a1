package de.hundeschule123.platform.mail;

import java.util.Optional;

/** Makes the links of some kinds at the moment in which the mail with the link goes out. */
public interface MailedLink {

    /** Whether it makes links of this kind. */
    boolean makes(String kind);

    /** A link that opens this; empty when there is nothing to open any more. */
    Optional<String> make(String kind, long of);
}

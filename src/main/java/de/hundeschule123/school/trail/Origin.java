package de.hundeschule123.school.trail;

/**
 * An origin is from where an act comes.
 *
 * @param address of the network; null for what the server does by itself
 */
record Origin(Channel channel, String address) {

    static final Origin SERVER = new Origin(Channel.SERVER, null);

    /** By which way it comes in. */
    enum Channel {
        PAGE,
        REST,
        SERVER
    }
}

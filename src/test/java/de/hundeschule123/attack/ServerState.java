package de.hundeschule123.attack;

/**
 * How a server is at one moment.
 *
 * @param liveHeap bytes alive on its heap, after a full collection
 * @param resident bytes of the process in memory
 * @param uploads files of uploads that lie about in its folder
 * @param uploadBytes how much they hold
 */
record ServerState(boolean alive, long liveHeap, long resident, int uploads, long uploadBytes) {

    private static final long MEGABYTE = 1_000_000;

    static final ServerState GONE = new ServerState(false, 0, 0, 0, 0);

    @Override
    public String toString() {
        if (!alive) {
            return "the server is gone";
        }
        return "heap %d MB alive, process %d MB, %d files of uploads with %d bytes"
                .formatted(liveHeap / MEGABYTE, resident / MEGABYTE, uploads, uploadBytes);
    }
}

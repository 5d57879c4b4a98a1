package de.hundeschule123.sevdesk.contact.names;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Finds names that differ by one letter: one too much, one too few, another one, or two neighbours
 * exchanged.
 *
 * <p>Names that differ so share a text from which one letter of each was left out (or one of them
 * whole). The hashes of all these texts lie in one sorted array, so that a hundred thousand names
 * need neither pairwise comparison nor a map of texts.
 */
final class OneLetter {

    /** Shorter names are too often like one another. */
    private static final int SHORTEST = 6;

    private final String[] names;
    private final long[] entries;

    /** Takes the names to search in; null and short ones are never found. */
    OneLetter(String[] names) {
        this.names = names.clone();
        int count = 0;
        for (String name : names) {
            count += isSearched(name) ? name.length() + 1 : 0;
        }
        entries = new long[count];
        int next = 0;
        for (int i = 0; i < names.length; i++) {
            if (isSearched(names[i])) {
                entries[next++] = entry(whole(names[i]), i);
                for (int gap = 0; gap < names[i].length(); gap++) {
                    entries[next++] = entry(without(names[i], gap), i);
                }
            }
        }
        Arrays.sort(entries);
    }

    private static boolean isSearched(String name) {
        return name != null && name.length() >= SHORTEST;
    }

    /** The place of the only name that differs from this one by one letter; -1 else. */
    int only(String name) {
        if (!isSearched(name)) {
            return -1;
        }
        IntBinaryOperator merge = (found, candidate) -> found == candidate ? found : -2;
        int found = search(-1, whole(name), name, merge);
        for (int gap = 0; gap < name.length() && found != -2; gap++) {
            found = search(found, without(name, gap), name, merge);
        }
        return found < 0 ? -1 : found;
    }

    private int search(int foundBefore, long hash, String name, IntBinaryOperator merge) {
        int found = foundBefore;
        int place = Arrays.binarySearch(entries, entry(hash, 0));
        for (int i = place < 0 ? -place - 1 : place;
                i < entries.length && entries[i] >>> INDEX_BITS == bits(hash) && found != -2;
                i++) {
            int candidate = (int) (entries[i] & INDEX_MASK);
            if (differByOne(names[candidate], name)) {
                found = found == -1 ? candidate : merge.applyAsInt(found, candidate);
            }
        }
        return found;
    }

    private static final int INDEX_BITS = 24;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    /** The upper bits of the hash with the place of the name below. */
    private static long entry(long hash, int index) {
        return bits(hash) << INDEX_BITS | index;
    }

    /** 39 bits: so that entries stay positive and sort by hash. */
    private static long bits(long hash) {
        return hash >>> INDEX_BITS + 1;
    }

    private static long whole(String name) {
        return without(name, name.length());
    }

    /** FNV-1a of the name without the letter at the gap, mixed so that the upper bits count. */
    private static long without(String name, int gap) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            if (i != gap) {
                hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
            }
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }

    /** Whether one letter differs, or two neighbours are exchanged. */
    static boolean differByOne(String one, String other) {
        if (one.length() > other.length()) {
            return differByOne(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < one.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        if (one.length() < other.length()) {
            return one.regionMatches(i, other, i + 1, one.length() - i);
        }
        if (i == one.length()) {
            return false;
        }
        boolean replaced = one.regionMatches(i + 1, other, i + 1, one.length() - i - 1);
        boolean exchanged =
                i + 1 < one.length()
                        && one.charAt(i) == other.charAt(i + 1)
                        && one.charAt(i + 1) == other.charAt(i)
                        && one.regionMatches(i + 2, other, i + 2, one.length() - i - 2);
        return replaced || exchanged;
    }
}

package de.hundeschule123.sevdesk.job;

import java.util.Optional;

/**
 * How far the things are that a job has set going.
 *
 * @param total how many there are
 * @param over how many of them are over, by how they ended
 * @param waitsFor why some do not get on, if that is so
 * @param pace how fast they have lately got on, if they have
 */
public record WorkProgress(
        long total, ItemCounts over, Optional<WaitReason> waitsFor, Optional<RecentPace> pace) {}

package de.hundeschule123.platform.startup;

/**
 * A start condition is what a feature demands of settings and files before anything runs; named in
 * {@code META-INF/services}, so that the start gate need not know the feature.
 */
public interface StartCondition {

    /**
     * Looks, and changes nothing.
     *
     * @throws StartRefused when the start would end in lost documents or leaked secrets
     */
    void demand();
}

/**
 * The walls between the rooms, as tests.
 *
 * <p>In come all classes of the application; out goes a failed build when one reaches through a
 * wall.
 */
package de.hundeschule123.architecture;

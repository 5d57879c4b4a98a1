/** What the screens show of the school and the person who is signed in. */
package de.hundeschule123.school.screen;

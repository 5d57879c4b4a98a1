/**
 * Accounts of a host application: people who are signed in there come in here without another
 * password, by OpenID Connect.
 *
 * <p>In comes a browser that comes back from the provider; out goes who that is here. Opens no
 * session and asks for no second factor: that is the sign-in's.
 */
package de.hundeschule123.school.oidc;

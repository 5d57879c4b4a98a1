package de.hundeschule123.school.oidc;

import java.nio.file.Path;

/**
 * What this server is at the provider.
 *
 * @param issuer the provider, just as it calls itself
 * @param id by which it knows this server
 * @param secretFile where the secret lies; read whenever it is shown, so that it can be exchanged
 * @param name of the provider, as people know it
 */
record OidcClient(ProviderAddress issuer, String id, Path secretFile, String name) {}

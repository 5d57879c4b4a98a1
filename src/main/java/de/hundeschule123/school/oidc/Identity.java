package de.hundeschule123.school.oidc;

import java.util.Optional;

/**
 * Who somebody is at a provider.
 *
 * @param subject by which the provider knows the person, whatever the address becomes
 * @param verifiedEmail the e-mail address, where the provider vouches that it is the person's
 */
record Identity(String issuer, String subject, Optional<String> verifiedEmail) {}

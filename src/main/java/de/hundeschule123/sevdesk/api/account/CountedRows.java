package de.hundeschule123.sevdesk.api.account;

import java.util.Optional;

/**
 * How many rows of a kind an account has, as far as it tells, and which account that is, as far as
 * a row tells it.
 */
public record CountedRows(Optional<Long> total, Optional<String> sevClientId) {}

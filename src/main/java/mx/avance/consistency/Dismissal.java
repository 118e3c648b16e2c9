package mx.avance.consistency;

import java.time.Instant;

/** Why a finding does not count, as long as its figures stay. @param by the name of the person */
public record Dismissal(String reason, String by, Instant at) {}

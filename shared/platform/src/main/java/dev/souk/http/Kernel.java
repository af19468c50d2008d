package dev.souk.http;

import dev.souk.once.Onces;
import java.time.InstantSource;

/// What every HTTP function stands on.
public record Kernel(InstantSource clock, Limits limits, Onces onces, Seal seal) {}

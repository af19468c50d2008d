package dev.souk.http;

import dev.souk.store.OnceItems;
import java.time.InstantSource;

/// What every HTTP function stands on.
public record Kernel(InstantSource clock, Limits limits, OnceItems onces, Seal seal) {}

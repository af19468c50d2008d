package dev.souk.http;

import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import org.jspecify.annotations.Nullable;

/// The query of a list that has no filters. Lists with filters have the same two components first.
public record PageQuery(
    @Says("How many items at most.") @Whole(min = 1, max = 100) @Preset("20") int limit,
    @Says("The `nextCursor` of the page before.") @Text(max = 2000) @Nullable String cursor) {}

package dev.souk.http;

import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import org.jspecify.annotations.Nullable;

/// The query of a list that has no filters. Lists with filters have the same two components first.
public record PageQuery(
    @Description("How many items at most.") @IntegerRange(min = 1, max = 100) @DefaultValue("20")
        int limit,
    @Description("The `nextCursor` of the previous page.") @TextLength(max = 2000)
        @Nullable String cursor) {}

package dev.souk.snapshot;

import java.nio.charset.StandardCharsets;

/// The call that does nothing. A version whose snapshot nobody has started from for two weeks has
/// none any more: Lambda refuses the next call, and makes one (AWS Lambda Developer Guide,
/// "Troubleshooting SnapStart errors": `SnapStartNotReadyException`). So what someone waits for is
/// called once a day by nobody in particular.
public final class KeepWarmCall {
  /// What such a call brings.
  public static final String EVENT = "{\"wake\":true}";

  private static final int LONGEST = 100;

  private KeepWarmCall() {}

  /// Whether this is such a call; no gateway makes one.
  public static boolean is(byte[] event) {
    return event.length < LONGEST
        && EVENT.equals(new String(event, StandardCharsets.UTF_8).replaceAll("\\s", ""));
  }
}

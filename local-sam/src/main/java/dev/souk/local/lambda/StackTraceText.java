package dev.souk.local.lambda;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A stack trace as one text, for the record of an invocation.
final class StackTraceText {
  private StackTraceText() {}

  static String of(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}

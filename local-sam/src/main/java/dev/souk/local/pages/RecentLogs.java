package dev.souk.local.pages;

import dev.souk.local.lambda.Invocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/// The last lines the functions logged, with the request each belongs to.
public final class RecentLogs extends AbstractAppender {
  private static final int CAPACITY = 2000;

  private final Deque<Line> lines = new ArrayDeque<>();

  private record Line(String requestId, String text) {}

  private RecentLogs() {
    super("log book", null, null, true, Property.EMPTY_ARRAY);
  }

  /// Takes down from now on what is logged in this process.
  public static RecentLogs open() {
    var book = new RecentLogs();
    book.start();
    var context = (LoggerContext) LogManager.getContext(false);
    context.getConfiguration().getRootLogger().addAppender(book, null, null);
    context.updateLoggers();
    return book;
  }

  @Override
  public void append(LogEvent event) {
    var context = event.getContextData();
    var requestId = Objects.requireNonNullElse(context.<String>getValue("requestId"), "");
    var function =
        Objects.requireNonNullElse(context.<String>getValue("function"), event.getLoggerName());
    var thrown = event.getThrown() == null ? "" : " " + event.getThrown();
    var text =
        event.getInstant().getEpochMillisecond()
            + " "
            + event.getLevel()
            + " "
            + function
            + " "
            + event.getMessage().getFormattedMessage()
            + thrown;
    Invocation.current().ifPresent(invocation -> invocation.log(text));
    retain(new Line(requestId, text));
  }

  private synchronized void retain(Line line) {
    lines.addLast(line);
    if (lines.size() > CAPACITY) {
      lines.removeFirst();
    }
  }

  /// The newest lines first.
  ///
  /// @param requestId only those of this request, or empty for all
  public synchronized List<String> latest(String requestId, int limit) {
    return lines.reversed().stream()
        .filter(line -> requestId.isEmpty() || line.requestId().equals(requestId))
        .limit(limit)
        .map(Line::text)
        .toList();
  }
}

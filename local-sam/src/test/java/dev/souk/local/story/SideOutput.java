package dev.souk.local.story;

import dev.souk.local.LocalCloud;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/// All that was said beside the answers: log lines as they are written in the cloud, frames that
/// sockets heard, dead letters. None of it may hold what is secret or personal.
final class SideOutput extends AbstractAppender {
  /// Every actor's address, password, access token, and the secret of their refresh token or link.
  private static final Pattern SECRET =
      Pattern.compile(
          "@town\\.example|"
              + Pattern.quote(SharedLocalCloud.PASSWORD)
              + "|eyJ[A-Za-z0-9_-]{10,}\\.|\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

  private final LocalCloud cloud;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  private SideOutput(LocalCloud cloud, LoggerContext context) {
    super(
        "overheard",
        null,
        context.getConfiguration().getAppender("json").getLayout(),
        false,
        Property.EMPTY_ARRAY);
    this.cloud = cloud;
  }

  /// Listens from now on, in the layout of the cloud.
  static SideOutput in(LocalCloud cloud) {
    var context = (LoggerContext) LogManager.getContext(false);
    var ears = new SideOutput(cloud, context);
    ears.start();
    context.getConfiguration().getRootLogger().addAppender(ears, null, null);
    context.updateLoggers();
    return ears;
  }

  @Override
  public void append(LogEvent event) {
    said.add(String.valueOf(getLayout().toSerializable(event)));
  }

  void frame(String text) {
    said.add(text);
  }

  /// What holds a secret of any actor's.
  List<String> leaks() {
    return all().filter(text -> SECRET.matcher(text).find()).toList();
  }

  /// What holds one of these words.
  List<String> naming(List<String> words) {
    return all().filter(text -> words.stream().anyMatch(text::contains)).toList();
  }

  /// What holds these digits and no others beside them, as a code would stand.
  List<String> entry(String code) {
    var alone = Pattern.compile("(?<![0-9.])" + code + "(?![0-9])");
    return all().filter(text -> alone.matcher(text).find()).toList();
  }

  long size() {
    return all().count();
  }

  private Stream<String> all() {
    var emails = cloud.deadLetters();
    return Stream.of(
            said.stream(), emails.all().stream().map(String::valueOf), emails.bodies().stream())
        .flatMap(Function.identity());
  }
}

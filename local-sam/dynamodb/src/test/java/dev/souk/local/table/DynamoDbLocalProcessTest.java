package dev.souk.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The DynamoDB Local process")
class DynamoDbLocalProcessTest {

  /// A parent that starts it, says which process it is, and waits to be killed.
  static final class Parent {
    private Parent() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
      try (var server = DynamoDbLocal.inMemory()) {
        var child = ProcessHandle.current().children().findFirst().orElseThrow();
        System.out.println("child " + child.pid() + " of " + server.endpoint());
        Thread.sleep(Duration.ofMinutes(1));
      }
    }
  }

  @Test
  void ends_with_the_process_that_started_it_even_when_that_is_killed() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var parent =
        new ProcessBuilder(java, "-cp", classPath, Parent.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = parent.inputReader().readLine();
    assertThat(said).startsWith("child ");
    var child = ProcessHandle.of(Long.parseLong(said.split(" ", -1)[1])).orElseThrow();

    parent.destroyForcibly();

    assertThat(child.onExit()).succeedsWithin(Duration.ofMinutes(3));
  }
}

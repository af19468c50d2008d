package dev.souk.local.bench;

import java.time.Duration;
import java.util.List;

/// The command `local-sam/bench`: starts a local cloud of its own, puts loads on it one after
/// another, each at one connection and at sixteen, and prints a table. Bounded in time; machines
/// differ and are noisy, so compare rows of one run.
public final class Benchmark {
  private static final String HELP =
      """
      Usage: local-sam/bench [--seconds N]

        --seconds N  put each load on for N seconds, 1 to 60 (default 4)
        --help       say this
      """;

  private static final List<Integer> CONNECTIONS = List.of(1, 16);

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    var given = List.of(arguments);
    if (given.contains("--help")) {
      System.out.print(HELP);
      return;
    }
    var seconds = given.isEmpty() ? 4 : seconds(given);
    if (seconds == 0) {
      System.err.println("--seconds takes a number from 1 to 60: see local-sam/bench --help");
      System.exit(2);
    }
    run(Duration.ofSeconds(seconds));
  }

  private static int seconds(List<String> given) {
    var told = given.size() == 2 && given.getFirst().equals("--seconds") ? given.getLast() : "";
    return told.matches("[1-9]|[1-5]\\d|60") ? Integer.parseInt(told) : 0;
  }

  private static void run(Duration time) throws Exception {
    System.out.println("Starting a local cloud with the demo shops ...");
    try (var cloud = LocalCloudProcess.start()) {
      System.out.println("Registering customers ...");
      var works = Workloads.in(cloud.url());
      System.out.println(BenchmarkRow.HEAD);
      put(cloud, works, time);
    }
    try (var cloud = LocalCloudProcess.start("--edge")) {
      put(cloud, Workloads.atCache(cloud.url()), time);
    }
  }

  private static void put(LocalCloudProcess cloud, List<Workload> works, Duration time)
      throws Exception {
    for (var work : works) {
      // Once unmeasured, so that no row pays for what is compiled and opened at first use.
      LoadRunner.put(cloud, work, CONNECTIONS.getLast(), time);
      for (var connections : CONNECTIONS) {
        System.out.println(LoadRunner.put(cloud, work, connections, time).text());
      }
    }
  }
}

package dev.souk.local;

import dev.souk.local.demo.DemoMarket;
import dev.souk.local.pay.StripeAccount;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The command `local-sam/up`: starts everything, says where it is, and ends it all on Ctrl-C.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    try {
      run(Options.of(List.of(arguments)), System.out);
    } catch (Options.Unknown | Server.PortTaken | StripeAccount.Missing e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void run(Options options, PrintStream out) throws InterruptedException {
    out.println("Starting tables, bucket, stream and gateways ...");
    var cloud = Cloud.start(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cloud::close));
    if (options.demo()) {
      out.println("Filling the market with the demo shops ...");
      cloud.fill();
    }
    out.print(Banner.of(cloud.url(), options, DemoMarket.PLAN));
    out.println("Souk is ready on " + cloud.url());
    new CountDownLatch(1).await();
  }
}

package dev.souk.local.demo;

/// The market could not be filled. The message is all a person needs to be told, in one line.
public sealed class DemoSeedFailure extends RuntimeException permits DemoClient.RetryRefused {
  private static final long serialVersionUID = 1L;

  DemoSeedFailure(String why) {
    super("The demo data could not be created: " + why);
  }
}

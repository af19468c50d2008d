package dev.souk.local.demo;

/// The market could not be filled. The message is all a person needs to be told, in one line.
public sealed class Unfilled extends RuntimeException permits DemoClient.Repeated {
  private static final long serialVersionUID = 1L;

  Unfilled(String why) {
    super("The demo shops could not be filled in: " + why);
  }
}

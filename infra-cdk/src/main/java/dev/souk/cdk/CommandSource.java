package dev.souk.cdk;

import software.amazon.awscdk.services.lambda.Alias;

/// An operator's own call: no service is permitted to make it, and nothing is given up, since who
/// calls is told of a failure and calls again.
final class CommandSource implements Source {

  @Override
  public Waiting waiting() {
    return Waiting.NOBODY;
  }

  @Override
  public void call(Alias function) {}
}

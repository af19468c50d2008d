package dev.souk.cdk;

import software.amazon.awscdk.services.lambda.Alias;

/// An operator's own call: no service is permitted to make it, and nothing is given up, since who
/// calls is told of a failure and calls again.
final class CommandEventSource implements EventSource {

  @Override
  public Latency latency() {
    return Latency.BACKGROUND;
  }

  @Override
  public void connect(Alias function) {}
}

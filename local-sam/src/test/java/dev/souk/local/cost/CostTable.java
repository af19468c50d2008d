package dev.souk.local.cost;

import java.math.BigDecimal;
import java.util.List;

/// The committed table of costs.
final class CostTable {
  static final String COMMAND =
      "mvn -q -pl local-sam -am test -Dtest=RequestCostsTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dsouk.costs.write=true";

  private static final String HEAD =
      """
      # Costs

      What a call of each function asks of DynamoDB: requests, read units, write units of the tables,
      and write units of index entries. Counted by the calculator of the local cloud on the calls
      named, against a small data set and with warm functions; the authorizer, which the gateway
      calls once a minute for each token, is a row of its own. A cancelled transaction costs what it
      would have cost. Index entries that come of a transaction are counted double, as DynamoDB Local
      counts them: AWS does not say, and more it cannot be. Schedules cost by how much there is to
      sweep, and are not here.

      Written by `%s`;
      a test counts again in every build, and fails when this is stale.

      | function | call | requests | read units | write units | index write units |
      |---|---|---:|---:|---:|---:|
      """;

  private CostTable() {}

  static String of(List<CostRecorder.Line> lines) {
    var text = new StringBuilder(HEAD.formatted(COMMAND));
    for (var line : lines) {
      var cost = line.cost();
      text.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  line.function(),
                  line.call(),
                  plain(cost.requests()),
                  plain(cost.reads()),
                  plain(cost.writes()),
                  plain(cost.indexWrites())));
    }
    return text.toString();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}

package dev.souk.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits an amount so that nothing is lost: each gets its part rounded down, and the units left
/// over go one each to the largest remainders, to the earlier of equal ones first.
public final class MoneyAllocation {
  private MoneyAllocation() {}

  /// The same in steps: each share is a multiple of `step`, as long as the amount and all weights
  /// are; otherwise they are only whole.
  public static List<Long> of(long amount, List<Long> weights, long step) {
    if (amount % step != 0 || weights.stream().anyMatch(each -> each % step != 0)) {
      return of(amount, weights);
    }
    return of(amount / step, weights.stream().map(each -> each / step).toList()).stream()
        .map(each -> each * step)
        .toList();
  }

  /// @param weights none below zero, not all zero; no share of `amount` is above its weight while
  ///   `amount` is not above their sum
  public static List<Long> of(long amount, List<Long> weights) {
    var whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (amount < 0 || whole.signum() <= 0 || weights.stream().anyMatch(each -> each < 0)) {
      throw new IllegalArgumentException("nothing to split, or nothing to split it by");
    }
    var parts =
        weights.stream()
            .map(each ->
                BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(each))
                    .divideAndRemainder(whole))
            .toList();
    var shares = new ArrayList<>(parts.stream().map(each -> each[0].longValueExact()).toList());
    var left = amount - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer each) -> parts.get(each)[1]).reversed())
        .limit(left)
        .forEach(each -> shares.set(each, shares.get(each) + 1));
    return List.copyOf(shares);
  }
}

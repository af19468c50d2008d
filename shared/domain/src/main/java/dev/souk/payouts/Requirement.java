package dev.souk.payouts;

import java.util.List;

/// Something the payment provider has to know, or to check, before it pays a seller, or goes on
/// paying them.
///
/// @param name the provider's name for it, such as `identity.individual.date_of_birth`
/// @param problems why what was given so far is not enough, in the provider's words, which may be
///   none
public record Requirement(
    String name, Deadline deadline, Responsible responsible, List<String> problems) {
  /// Kept of an account at most, the most urgent first.
  public static final int MAX = 50;

  public static final int MAX_PROBLEMS = 3;
  public static final int MAX_TEXT = 200;

  /// How urgent it is.
  public enum Deadline {
    /// The account is limited until it is met.
    PAST_DUE,
    /// The account will be limited unless it is met in time.
    CURRENTLY_DUE,
    /// It will be asked for once the account has received more.
    EVENTUALLY_DUE
  }

  /// Who has to do something about it.
  public enum Responsible {
    SELLER,
    PROVIDER
  }

  public Requirement {
    name = cut(name);
    problems = problems.stream().limit(MAX_PROBLEMS).map(Requirement::cut).toList();
  }

  private static String cut(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }

  /// Whether the seller has to do something, now or by a date.
  public boolean due() {
    return responsible == Responsible.SELLER && deadline != Deadline.EVENTUALLY_DUE;
  }
}

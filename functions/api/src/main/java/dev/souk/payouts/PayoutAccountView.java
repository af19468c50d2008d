package dev.souk.payouts;

import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payout account as its seller sees it.
@Description("A seller's account with the payment provider.")
public record PayoutAccountView(
    @Description("How far it is.") PayoutStatus status,
    @Description(
            value = "The same in words, and what to do.",
            example = "Complete your account: 3 things are missing before you can be paid.")
        String message,
    @Description(value = "ISO 3166-1 alpha-2; null while there is no account.", example = "DE")
        @Nullable String country,
    @Description("Whether money can be transferred to it now; earnings wait until it can.")
        boolean transfersActive,
    @Description(
            "Whether the provider lets money be transferred to it; null while there is no account.")
        AccountState.@Nullable Transfers transfers,
    @Description("What the provider has to know or to check, the most urgent first; at most 50.")
        List<RequirementView> requirements,
    @Description(
            value = "When the account is limited unless what is due is there; null for never.",
            example = "2026-03-15T12:00:00.000Z")
        @Nullable Instant requirementsDueAt,
    @Description(
            value = "Rises by one with every change; 0 while there is no account.",
            example = "3")
        long version,
    @Description(value = "When it was first asked for.", example = "2026-03-01T12:00:00.000Z")
        @Nullable Instant createdAt,
    @Description(
            value = "When it last became other than it was.",
            example = "2026-03-01T12:20:00.000Z")
        @Nullable Instant updatedAt) {

  @Description("Something the payment provider has to know or to check.")
  public record RequirementView(
      @Description(
              value = "The provider's name of it.",
              example = "identity.individual.date_of_birth")
          String code,
      @Description(value = "The same in words.", example = "Date of birth") String description,
      @Description("How urgent it is.") Requirement.Deadline deadline,
      @Description("Who has to do something about it.") Requirement.Responsible responsible,
      @Description(
              value = "Why what was given is not enough, in the provider's words; often none.",
              example = "[\"The document cannot be read.\"]")
          List<String> problems) {
    static RequirementView of(Requirement requirement) {
      return new RequirementView(
          requirement.name(),
          RequirementTexts.of(requirement.name()),
          requirement.deadline(),
          requirement.responsible(),
          requirement.problems());
    }
  }

  static PayoutAccountView none() {
    return new PayoutAccountView(
        PayoutStatus.NOT_REQUESTED,
        "Create your payout account: until it is complete your earnings wait.",
        null,
        false,
        null,
        List.of(),
        null,
        0,
        null,
        null);
  }

  static PayoutAccountView of(PayoutAccount account) {
    var state =
        account instanceof PayoutAccount.Connected connected
            ? Optional.of(connected.state())
            : Optional.<AccountState>empty();
    return new PayoutAccountView(
        account.status(),
        PayoutMessages.of(account),
        account.country(),
        account.destination().isPresent(),
        state.map(AccountState::transfers).orElse(null),
        state.map(AccountState::requirements).orElse(List.of()).stream()
            .map(RequirementView::of)
            .toList(),
        state.map(AccountState::dueAt).orElse(null),
        account.version(),
        account.createdAt(),
        account.updatedAt());
  }
}

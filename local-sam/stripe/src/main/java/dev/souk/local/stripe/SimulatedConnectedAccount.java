package dev.souk.local.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An account of Accounts v2 that receives transfers: configuration `recipient`, dashboard
/// `express`.
record SimulatedConnectedAccount(
    String id,
    Instant created,
    Holder holder,
    Map<String, String> metadata,
    Stage stage,
    List<Need> needs)
    implements StripeResource {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /// Who it is of, as the platform said.
  record Holder(
      String email, @Nullable String displayName, String country, @Nullable String entityType) {}

  /// Where it is, apart from what it needs.
  enum Stage {
    OPEN,
    REJECTED,
    CLOSED
  }

  /// What a new one needs, by the names of the API.
  static final List<String> FIRST =
      List.of(
          "identity.individual.given_name",
          "identity.individual.surname",
          "identity.individual.date_of_birth",
          "identity.individual.address",
          "configuration.recipient.default_outbound_destination",
          "identity.attestations.terms_of_service.account");

  /// What may be asked for later.
  static final String DOCUMENT = "identity.individual.documents.primary_verification";

  /// Something that is to be given by the account's holder, or checked by Stripe.
  ///
  /// @param status `past_due` or `currently_due`
  /// @param from `user` or `stripe`
  /// @param due when it becomes past due; null when it is already
  /// @param error what was wrong with what was given, or null
  record Need(
      String name, String status, String from, @Nullable Instant due, @Nullable String error) {
    static Need now(String name) {
      return new Need(name, "past_due", "user", null, null);
    }

    static Need by(Instant due, String name) {
      return new Need(name, "currently_due", "user", due, null);
    }

    Need given() {
      return new Need(name, status, "stripe", due, null);
    }

    Need wrong(String why) {
      return new Need(name, "past_due", "user", null, why);
    }

    boolean blocks() {
      return status.equals("past_due");
    }

    private Map<String, @Nullable Object> json() {
      var errors =
          error == null
              ? List.of()
              : List.of(
                  new JsonFields().with("code", "invalid_value").with("description", error).map());
      return new JsonFields()
          .with("awaiting_action_from", from)
          .with("description", name)
          .with("errors", errors)
          .with("impact", impact())
          .with("minimum_deadline", new JsonFields().with("status", status).map())
          .none("reference")
          .with(
              "requested_reasons",
              List.of(new JsonFields().with("code", "routine_onboarding").map()))
          .map();
    }

    private Map<String, @Nullable Object> impact() {
      var restricts =
          new JsonFields()
              .with("capability", "stripe_balance.stripe_transfers")
              .with("configuration", "recipient")
              .with("deadline", new JsonFields().with("status", status).map())
              .map();
      return new JsonFields().with("restricts_capabilities", List.of(restricts)).map();
    }
  }

  /// What it needs of its holder.
  List<Need> asked() {
    return needs.stream().filter(each -> each.from().equals("user")).toList();
  }

  SimulatedConnectedAccount needing(List<Need> next) {
    return new SimulatedConnectedAccount(id, created, holder, metadata, stage, List.copyOf(next));
  }

  SimulatedConnectedAccount at(Stage next) {
    return new SimulatedConnectedAccount(id, created, holder, metadata, next, List.of());
  }

  /// The capability to receive transfers.
  String transfers() {
    if (stage != Stage.OPEN) {
      return "unsupported";
    }
    var blocking = needs.stream().filter(Need::blocks).toList();
    if (blocking.isEmpty()) {
      return "active";
    }
    return blocking.stream().allMatch(each -> each.from().equals("stripe"))
        ? "pending"
        : "restricted";
  }

  private List<Map<String, @Nullable Object>> details() {
    return switch (transfers()) {
      case "unsupported" -> List.of(detail("unsupported_business", "no_resolution"));
      case "pending" -> List.of(detail("requirements_pending_verification", "no_resolution"));
      case "restricted" -> List.of(detail("requirements_past_due", "provide_info"));
      default -> List.of();
    };
  }

  private static Map<String, @Nullable Object> detail(String code, String resolution) {
    return new JsonFields().with("code", code).with("resolution", resolution).map();
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return json(List.of());
  }

  /// As v2 shows it: what was not asked for by `include` is null.
  Map<String, @Nullable Object> json(List<String> include) {
    return JsonFields.of("v2.core.account", id)
        .with("applied_configurations", List.of("recipient"))
        .with("closed", stage == Stage.CLOSED)
        .with("configuration", include.contains("configuration.recipient") ? configuration() : null)
        .with("contact_email", holder.email())
        .none("contact_phone")
        .with("created", time(created))
        .with("dashboard", "express")
        .with("defaults", include.contains("defaults") ? defaults() : null)
        .with("display_name", holder.displayName())
        .none("future_requirements")
        .with("identity", include.contains("identity") ? identity() : null)
        .with("livemode", false)
        .with("metadata", metadata)
        .with("requirements", include.contains("requirements") ? requirements() : null)
        .map();
  }

  private Map<String, @Nullable Object> configuration() {
    var transfers =
        new JsonFields().with("status", transfers()).with("status_details", details()).map();
    var balance = new JsonFields().with("stripe_transfers", transfers).map();
    var recipient =
        new JsonFields()
            .with("applied", true)
            .with("capabilities", new JsonFields().with("stripe_balance", balance).map())
            .map();
    return new JsonFields().with("recipient", recipient).map();
  }

  private Map<String, @Nullable Object> defaults() {
    var responsibilities =
        new JsonFields()
            .with("fees_collector", "application")
            .with("losses_collector", "application")
            .with("requirements_collector", "stripe")
            .map();
    return new JsonFields().none("currency").with("responsibilities", responsibilities).map();
  }

  private Map<String, @Nullable Object> identity() {
    return new JsonFields()
        .with("country", holder.country())
        .with("entity_type", holder.entityType())
        .map();
  }

  private @Nullable Map<String, @Nullable Object> requirements() {
    if (needs.isEmpty()) {
      return null;
    }
    var strictest = needs.stream().anyMatch(Need::blocks) ? "past_due" : "currently_due";
    var nextExpiry =
        needs.stream().flatMap(each -> Stream.ofNullable(each.due())).min(Instant::compareTo);
    var deadline =
        new JsonFields()
            .with("status", strictest)
            .with("time", nextExpiry.map(SimulatedConnectedAccount::time).orElse(null))
            .map();
    return new JsonFields()
        .with("entries", needs.stream().map(Need::json).toList())
        .with("summary", new JsonFields().with("minimum_deadline", deadline).map())
        .map();
  }

  /// Times of v2 are RFC 3339.
  static String time(Instant at) {
    return TIME.format(at);
  }
}

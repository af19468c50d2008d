package dev.souk.local.mutation;

import java.util.List;

/// Mistakes in what sellers are paid, and in what is taken back from them.
final class PayoutMutants {
  private static final String PAYMENTS = "functions/payments/src/main/java/dev/souk/payments/";
  private static final String ORDERS = "shared/domain/src/main/java/dev/souk/orders/";
  private static final String TESTS = "dev.souk.payments.";

  private PayoutMutants() {}

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "sends a transfer without its key",
              PAYMENTS + "StripeTransfers.java",
              "StripeApi.idempotency(transfer.id())",
              "StripeApi.idempotency(java.util.UUID.randomUUID().toString())",
              TESTS + "StripeTransfersTest"),
          Mutant.of(
              "pays sellers whose payouts are paused",
              PAYMENTS + "PayoutSettlement.java",
              "settings.of(sellerId).isPaused()",
              "settings.of(sellerId).version() < 0",
              TESTS + "PayoutSettlementTest"),
          Mutant.of(
              "pays out what is owed of other orders",
              "functions/api/src/main/java/dev/souk/payouts/PayoutRequests.java",
              "if (recovery.isPresent()) {",
              "if (recovery.isPresent() && i < 0) {",
              TESTS + "PayoutSettlementTest"),
          Mutant.of(
              "reverses more than is owed",
              ORDERS + "TransferReversals.java",
              "Math.min(debt.amount(), transfer.kept())",
              "transfer.kept()",
              TESTS + "TransferReversalTest"),
          Mutant.of(
              "asks for a refused reversal in every sweep",
              ORDERS + "TransferReversals.java",
              "each.requestedAt().plus(RETRY)",
              "each.requestedAt()",
              TESTS + "TransferReversalTest"));
}

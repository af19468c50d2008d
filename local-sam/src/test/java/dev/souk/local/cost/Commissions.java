package dev.souk.local.cost;

import dev.souk.commission.CreateCommissionRule;
import dev.souk.commission.DeleteCommissionRule;
import dev.souk.commission.ListCommissionRevisions;
import dev.souk.commission.ListCommissionRules;
import dev.souk.commission.ReadTaxProfile;
import dev.souk.commission.SetTaxProfile;
import dev.souk.commission.UpdateCommissionRule;
import dev.souk.local.story.Actor;
import java.util.Map;

/// Commission rules, and what a seller states for the VAT on commission.
record Commissions(Ledger ledger) {
  private static final String RULES = "/api/v1/admin/commission-rules";
  private static final String PROFILE = "/api/v1/sellers/me/tax-profile";

  void enter(Actor admin, Actor seller) {
    var id = seller.get("/api/v1/sellers/me").expect(200).text("id");
    var rule = Map.of("sellerId", id, "basisPoints", 900);
    var made =
        ledger.enter(
            CreateCommissionRule.class,
            "of a seller",
            () -> admin.once().post(RULES, rule).expect(201));
    var path = RULES + "/" + made.text("id");
    ledger.enter(
        UpdateCommissionRule.class,
        "its percentage",
        () -> admin.patch(path, 1, Map.of("basisPoints", 800)).expect(200));
    ledger.enter(ListCommissionRules.class, "of a few", () -> admin.get(RULES).expect(200));
    ledger.enter(
        DeleteCommissionRule.class,
        "one",
        () -> admin.with("if-match", "\"2\"").delete(path).expect(204));
    ledger.enter(
        ListCommissionRevisions.class,
        "of three",
        () -> admin.get(path + "/history").expect(200));
    ledger.enter(
        SetTaxProfile.class,
        "the first time",
        () ->
            seller
                .with("if-match", "\"0\"")
                .send("PUT", PROFILE, Map.of("country", "DE"))
                .expect(200));
    ledger.enter(ReadTaxProfile.class, "one's own", () -> seller.get(PROFILE).expect(200));
  }
}

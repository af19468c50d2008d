package dev.souk.local.cost;

import dev.souk.commission.CreateCommissionRule;
import dev.souk.commission.DeleteCommissionRule;
import dev.souk.commission.GetTaxProfile;
import dev.souk.commission.ListCommissionRevisions;
import dev.souk.commission.ListCommissionRules;
import dev.souk.commission.SetTaxProfile;
import dev.souk.commission.UpdateCommissionRule;
import dev.souk.local.story.Actor;
import java.util.Map;

/// Commission rules, and what a seller states for the VAT on commission.
record CommissionCostScenario(CostRecorder recorder) {
  private static final String RULES = "/api/v1/admin/commission-rules";
  private static final String PROFILE = "/api/v1/sellers/me/tax-profile";

  void measure(Actor admin, Actor seller) {
    var id = seller.get("/api/v1/sellers/me").expect(200).text("id");
    var rule = Map.of("sellerId", id, "basisPoints", 900);
    var made =
        recorder.measure(
            CreateCommissionRule.class,
            "of a seller",
            () -> admin.withIdempotencyKey().post(RULES, rule).expect(201));
    var path = RULES + "/" + made.text("id");
    recorder.measure(
        UpdateCommissionRule.class,
        "its percentage",
        () -> admin.patch(path, 1, Map.of("basisPoints", 800)).expect(200));
    recorder.measure(ListCommissionRules.class, "of a few", () -> admin.get(RULES).expect(200));
    recorder.measure(
        DeleteCommissionRule.class,
        "one",
        () -> admin.with("if-match", "\"2\"").delete(path).expect(204));
    recorder.measure(
        ListCommissionRevisions.class, "of three", () -> admin.get(path + "/history").expect(200));
    recorder.measure(
        SetTaxProfile.class,
        "the first time",
        () ->
            seller
                .with("if-match", "\"0\"")
                .send("PUT", PROFILE, Map.of("country", "DE"))
                .expect(200));
    recorder.measure(GetTaxProfile.class, "one's own", () -> seller.get(PROFILE).expect(200));
  }
}

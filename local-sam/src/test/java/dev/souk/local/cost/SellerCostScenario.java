package dev.souk.local.cost;

import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.sellers.GetOwnSellerProfile;
import dev.souk.sellers.GetSeller;
import dev.souk.sellers.ReinstateSeller;
import dev.souk.sellers.SuspendSeller;
import dev.souk.sellers.UpdateSellerProfile;
import java.util.Map;

/// Sellers' profiles, and an admin's judgement of them.
record SellerCostScenario(CostRecorder recorder) {

  void measure(Actor admin, MatrixSeller matrixSeller) {
    var seller = matrixSeller.seller();
    var own =
        recorder.measure(
            GetOwnSellerProfile.class,
            "one's own",
            () -> seller.get("/api/v1/sellers/me").expect(200));
    recorder.measure(
        UpdateSellerProfile.class,
        "its words",
        () ->
            seller
                .patch("/api/v1/sellers/me", own.number("version"), Map.of("about", "Clay."))
                .expect(200));
    var id = own.text("id");
    recorder.measure(
        GetSeller.class,
        "a page",
        () -> SharedLocalCloud.visitor().get("/api/v1/sellers/" + id).expect(200));
    var judged = "/api/v1/admin/sellers/" + id;
    recorder.measure(
        SuspendSeller.class, "one", () -> admin.post(judged + "/suspend", null).expectSuccess());
    recorder.measure(
        ReinstateSeller.class,
        "one",
        () -> admin.post(judged + "/reinstate", null).expectSuccess());
  }
}

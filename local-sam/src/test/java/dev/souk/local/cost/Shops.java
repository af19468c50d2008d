package dev.souk.local.cost;

import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Town;
import dev.souk.sellers.ChangeShop;
import dev.souk.sellers.ReadOwnShop;
import dev.souk.sellers.ReadSeller;
import dev.souk.sellers.ReinstateSeller;
import dev.souk.sellers.SuspendSeller;
import java.util.Map;

/// Sellers' profiles, and an admin's judgement of them.
record Shops(Ledger ledger) {

  void enter(Actor admin, Stall stall) {
    var seller = stall.seller();
    var own =
        ledger.enter(
            ReadOwnShop.class, "one's own", () -> seller.get("/api/v1/sellers/me").expect(200));
    ledger.enter(
        ChangeShop.class,
        "its words",
        () ->
            seller
                .patch("/api/v1/sellers/me", own.number("version"), Map.of("about", "Clay."))
                .expect(200));
    var id = own.text("id");
    ledger.enter(
        ReadSeller.class, "a page", () -> Town.visitor().get("/api/v1/sellers/" + id).expect(200));
    var judged = "/api/v1/admin/sellers/" + id;
    ledger.enter(
        SuspendSeller.class, "one", () -> admin.post(judged + "/suspend", null).expectSuccess());
    ledger.enter(
        ReinstateSeller.class,
        "one",
        () -> admin.post(judged + "/reinstate", null).expectSuccess());
  }
}

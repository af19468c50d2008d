package dev.souk.local.cost;

import dev.souk.local.demo.DemoImages;
import dev.souk.local.matrix.Pictures;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.media.DeleteMedium;
import dev.souk.media.ListMedia;
import dev.souk.media.PrepareMedia;
import dev.souk.media.ReadMedium;
import dev.souk.media.StartUpload;

/// Pictures, from their announcement to their end, and a shop that shows one.
record Wares(Ledger ledger) {

  /// A new shop with a draft.
  Stall enter(Actor seller, String category) {
    var file = DemoImages.jpeg("mug");
    var announced =
        ledger.enter(
            StartUpload.class,
            "a picture",
            () ->
                seller
                    .once()
                    .post("/api/v1/media/uploads", Pictures.announcement(file))
                    .expect(201));
    ledger.enter(
        DeleteMedium.class,
        "not uploaded",
        () ->
            seller
                .with("if-match", "\"1\"")
                .delete("/api/v1/media/" + announced.text("id"))
                .expectSuccess());
    var picture =
        ledger.enter(PrepareMedia.class, "a picture", () -> Pictures.uploaded(seller, file));
    ledger.enter(ReadMedium.class, "one", () -> seller.get("/api/v1/media/" + picture).expect(200));
    ledger.enter(ListMedia.class, "of one", () -> seller.get("/api/v1/media").expect(200));
    return Stall.of(seller, category, picture);
  }
}

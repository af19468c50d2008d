package dev.souk.local.cost;

import dev.souk.local.demo.DemoImages;
import dev.souk.local.matrix.ImageUploads;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.media.CreateMediaUpload;
import dev.souk.media.DeleteMediaAsset;
import dev.souk.media.GetMediaAsset;
import dev.souk.media.ListMediaAssets;
import dev.souk.media.ProcessUpload;

/// Images, from their announcement to their end, and a shop that shows one.
record MediaCostScenario(CostRecorder recorder) {

  /// A new shop with a draft.
  MatrixSeller measure(Actor seller, String category) {
    var file = DemoImages.jpeg("mug");
    var announced =
        recorder.measure(
            CreateMediaUpload.class,
            "a picture",
            () ->
                seller
                    .withIdempotencyKey()
                    .post("/api/v1/media/uploads", ImageUploads.announcement(file))
                    .expect(201));
    recorder.measure(
        DeleteMediaAsset.class,
        "not uploaded",
        () ->
            seller
                .with("if-match", "\"1\"")
                .delete("/api/v1/media/" + announced.text("id"))
                .expectSuccess());
    var picture =
        recorder.measure(
            ProcessUpload.class, "a picture", () -> ImageUploads.uploaded(seller, file));
    recorder.measure(
        GetMediaAsset.class, "one", () -> seller.get("/api/v1/media/" + picture).expect(200));
    recorder.measure(
        ListMediaAssets.class, "of one", () -> seller.get("/api/v1/media").expect(200));
    return MatrixSeller.of(seller, category, picture);
  }
}

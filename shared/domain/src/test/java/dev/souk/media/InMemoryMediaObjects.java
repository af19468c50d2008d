package dev.souk.media;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The media bucket in memory.
public final class InMemoryMediaObjects implements MediaObjects {
  private final Map<String, byte[]> uploads = new ConcurrentSkipListMap<>();
  private final Map<String, Stored> served = new ConcurrentSkipListMap<>();

  /// A served file.
  public record Stored(ContentType type, byte[] bytes) {}

  /// Uploads as a seller does.
  public void upload(String key, byte[] bytes) {
    uploads.put(key, bytes.clone());
  }

  public boolean isUploaded(String key) {
    return uploads.containsKey(key);
  }

  /// Served files by their keys.
  public Map<String, Stored> served() {
    return new TreeMap<>(served);
  }

  @Override
  public Optional<Head> head(UploadLocation upload, int length) {
    return Optional.ofNullable(uploads.get(upload.key()))
        .map(bytes ->
            new Head(
                Arrays.copyOf(bytes, Math.min(length, bytes.length)),
                new StoredUpload(upload, bytes.length, eTag(bytes))));
  }

  private static String eTag(byte[] bytes) {
    return Integer.toHexString(Arrays.hashCode(bytes));
  }

  private Optional<byte[]> now(StoredUpload stored) {
    return Optional.ofNullable(uploads.get(stored.upload().key()))
        .filter(bytes -> eTag(bytes).equals(stored.eTag()));
  }

  @Override
  public Optional<byte[]> range(StoredUpload stored, long from, int length) {
    return now(stored)
        .map(bytes ->
            Arrays.copyOfRange(bytes, (int) from, (int) Math.min(from + length, bytes.length)));
  }

  @Override
  public Read read(UploadLocation upload, int limit) {
    var bytes = uploads.get(upload.key());
    if (bytes == null) {
      return new Read.Missing();
    }
    return bytes.length > limit ? new Read.TooLong() : new Read.Whole(bytes.clone());
  }

  @Override
  public void publish(MediaFile file, ContentType type, byte[] bytes) {
    served.put(file.key(), new Stored(type, bytes.clone()));
  }

  @Override
  public boolean publish(
      MediaFile file, ContentType type, StoredUpload stored, ByteOverwrites overwrites) {
    if (overwrites.end() > stored.size()) {
      throw new IllegalArgumentException("the file has " + stored.size() + " bytes");
    }
    var bytes = now(stored).map(byte[]::clone);
    bytes.ifPresent(it -> {
      overwrites.applyTo(it, 0);
      served.put(file.key(), new Stored(type, it));
    });
    return bytes.isPresent();
  }

  @Override
  public void deleteUpload(String uploadKey) {
    if (!uploadKey.startsWith(UploadLocation.PREFIX)) {
      throw new IllegalArgumentException("not an upload");
    }
    uploads.remove(uploadKey);
  }

  @Override
  public void unpublish(String mediaId) {
    served.keySet().removeAll(MediaFile.keys(mediaId));
  }
}

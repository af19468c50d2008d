package dev.souk.local.bucket;

/// An object that was made or replaced.
///
/// @param eventName how, as S3's events name it: `Put`, `Copy`, `CompleteMultipartUpload`
public record ObjectCreatedEvent(
    String bucket, String key, long size, String eTag, String eventName) {}

package dev.souk.media;

/// An upload with the very content it had when it was looked at.
///
/// @param size in bytes
/// @param eTag as the store gave it, which changes with the content
public record StoredUpload(UploadLocation upload, long size, String eTag) {}

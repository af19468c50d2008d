package dev.souk.media;

/// One picture ready to be served. Its size is the true one, which may be smaller than
/// [VariantSize] asks for.
///
/// The bytes are handed over, not copied: who takes a variant owns them.
@SuppressWarnings("ArrayRecordComponent") // Never compared: made, stored and forgotten.
public record Variant(VariantSize name, ContentType type, ImageSize size, byte[] bytes) {}

package dev.souk.media;

/// One image ready to be served. Its size is the true one, which may be smaller than
/// [ImageVariantSize] asks for.
///
/// The bytes are handed over, not copied: who takes a variant owns them.
@SuppressWarnings("ArrayRecordComponent") // Never compared: made, stored and forgotten.
public record ImageVariant(ImageVariantSize name, ContentType type, ImageSize size, byte[] bytes) {}

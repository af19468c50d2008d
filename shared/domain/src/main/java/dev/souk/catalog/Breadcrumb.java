package dev.souk.catalog;

/// One category on the way from the top of the tree to a product.
public record Breadcrumb(String categoryId, String name) {}

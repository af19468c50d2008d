package dev.souk.local.demo;

import java.util.function.Consumer;

/// How one product is drawn: the colours of the wall and of the table, and then the thing itself.
record ProductDrawing(String key, int wall, int table, Consumer<DrawingCanvas> strokes) {}

/// Wire records and the JSON they are: one shape binds a body, writes an answer and describes both.
@NullMarked
package dev.souk.json;

import org.jspecify.annotations.NullMarked;

/// How sellers send what is bought of them, and what it costs.
@NullMarked
package dev.souk.shipping;

import org.jspecify.annotations.NullMarked;

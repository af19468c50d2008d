/// How sellers send what is bought of them.
@NullMarked
package dev.souk.shipping;

import org.jspecify.annotations.NullMarked;

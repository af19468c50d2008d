/// What holds every answer of the API to its description.
@NullMarked
package dev.souk.contract;

import org.jspecify.annotations.NullMarked;

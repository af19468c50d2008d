/// The HTTP kernel: from API Gateway's event to a handler and back.
@NullMarked
package dev.souk.http;

import org.jspecify.annotations.NullMarked;

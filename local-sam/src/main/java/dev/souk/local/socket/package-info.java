/// API Gateway's WebSocket API and its `@connections` management API.
@NullMarked
package dev.souk.local.socket;

import org.jspecify.annotations.NullMarked;

/// API Gateway's HTTP API: payload format 2.0, authorizer, CORS and limits.
@NullMarked
package dev.souk.local.http;

import org.jspecify.annotations.NullMarked;

/// S3 on the developer's machine: the bucket, its events, and the CDN before it.
@NullMarked
package dev.souk.local.bucket;

import org.jspecify.annotations.NullMarked;

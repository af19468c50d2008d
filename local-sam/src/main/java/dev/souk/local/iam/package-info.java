/// What functions may do in AWS, held to in the local cloud as well.
@NullMarked
package dev.souk.local.iam;

import org.jspecify.annotations.NullMarked;

/// What the AWS SDK's own clients talk to: secrets, parameters, e-mail, events; and what an
/// operator asks: dead letters and functions.
@NullMarked
package dev.souk.local.aws;

import org.jspecify.annotations.NullMarked;

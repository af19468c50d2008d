/// Souk in AWS: a core stack and a stack for each feature, read from the manifest.
@NullMarked
package dev.souk.cdk;

import org.jspecify.annotations.NullMarked;

/// Who may do what over the whole local cloud.
@org.jspecify.annotations.NullMarked
package dev.souk.local.matrix;

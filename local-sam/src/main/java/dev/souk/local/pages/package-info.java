/// What a person sees of the local cloud in a browser.
@NullMarked
package dev.souk.local.pages;

import org.jspecify.annotations.NullMarked;

/// Stories told by actors over real HTTP and WebSocket against the whole local cloud.
@org.jspecify.annotations.NullMarked
package dev.souk.local.story;

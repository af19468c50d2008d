/// Orders after they are placed: what customers, sellers, couriers and admins see and do.
@NullMarked
package dev.souk.orders;

import org.jspecify.annotations.NullMarked;

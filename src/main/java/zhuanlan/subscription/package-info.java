/**
 * Who wants to be told what and when: destinations, filters, schedules and quiet hours with the
 * words in which people write them, the settings of a chat. Pure values and the port that keeps
 * them. Apart, because reading an order, keeping it and carrying it out are three different things.
 */
@NullMarked
package zhuanlan.subscription;

import org.jspecify.annotations.NullMarked;

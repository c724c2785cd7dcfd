/**
 * How good summaries and topics are, measured on articles that people have summed up by hand, and
 * how fast they come. Programs to be run by hand.
 */
@NullMarked
package zhuanlan.quality;

import org.jspecify.annotations.NullMarked;

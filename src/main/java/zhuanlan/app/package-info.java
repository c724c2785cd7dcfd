/**
 * The one place that builds, starts and, in the opposite order, stops. In come the command line,
 * {@code bot.properties} and the environment, out goes a running bot or an exit code. Apart,
 * because only here the system is asked for time, zone and environment, and only here everybody is
 * known.
 */
@NullMarked
package zhuanlan.app;

import org.jspecify.annotations.NullMarked;

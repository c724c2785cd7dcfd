/**
 * What a chat is told at its hour. In come the subscriptions that are due and the articles that
 * arrived, out go parcels for the outbox, decided and remembered in one transaction. Apart, because
 * choosing what to tell is neither keeping orders nor sending.
 */
@NullMarked
package zhuanlan.digest;

import org.jspecify.annotations.NullMarked;

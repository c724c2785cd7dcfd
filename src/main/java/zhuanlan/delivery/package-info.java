/**
 * The only way out. In come parcels (a page and where it goes), kept in the {@link
 * zhuanlan.delivery.Outbox} until they have been sent; the {@link zhuanlan.delivery.Sender} tells
 * by its {@link zhuanlan.delivery.Outcome} what became of each message. Apart, because nothing may
 * be lost, sent twice or sent too fast, whoever decided to send it.
 */
@NullMarked
package zhuanlan.delivery;

import org.jspecify.annotations.NullMarked;

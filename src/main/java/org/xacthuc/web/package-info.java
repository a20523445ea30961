/**
 * The local page for one recipient, and {@code POST /verify} for other programs of this machine.
 *
 * <p>Knows HTTP, and the limits and checks of a server on 127.0.0.1: which host, origin and token a
 * request must bring ({@link org.xacthuc.web.RequestChecks}), how large and how slow it may be
 * ({@link org.xacthuc.web.Upload}), what every answer says to the browser ({@link
 * org.xacthuc.web.SafeHeaders}). How a document is verified is handed in as a {@link
 * org.xacthuc.web.DocumentService}. It judges and renders nothing, keeps nothing of what was sent
 * to it, on disk or in memory, writes no log, and reaches no other machine. Jetty is known only
 * here.
 */
package org.xacthuc.web;

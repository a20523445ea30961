/**
 * The local page for one recipient. It is not built yet: there is nothing here but this note.
 *
 * <p>When it is, it may know HTTP, the limits and checks of a server on 127.0.0.1, and the rooms to
 * its left. It must not judge, render by any other way than {@code report}, keep what was sent to
 * it, or reach another machine.
 */
package org.xacthuc.web;

/**
 * Work in other processes: a few children of this program that wait, warm, for one question after
 * another.
 *
 * <p>A {@link org.xacthuc.audit.workers.Frame} is one message, {@link
 * org.xacthuc.audit.workers.WorkerLoop} the child's side, {@link
 * org.xacthuc.audit.workers.WorkerPool} the parent's. A child that is too slow, that dies or whose
 * asker goes away is ended and replaced; its question gets an {@link
 * org.xacthuc.audit.workers.Outcome} that says so, and nobody else notices. What the frames say is
 * the callers' affair: nothing here knows of documents, of HTTP or of command lines.
 */
package org.xacthuc.audit.workers;

/**
 * The audit as a job of Apache Spark, for more files than one machine can verify.
 *
 * <p>{@link org.xacthuc.spark.AuditJob} lists paths on any Hadoop file system, hands them out, and
 * has each partition's files read and verified where they are worked on; the rows have the columns
 * of the ledger. What a verdict follows from is read once, by the driver, and goes along with the
 * work ({@link org.xacthuc.spark.PortableRequest}): executors share neither the driver's disk nor
 * its clock. Nothing else imports this package, and it is seen with the profile {@code spark}
 * alone. Like {@code cli} it knows the process and its clock.
 */
package org.xacthuc.spark;

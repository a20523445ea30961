/**
 * The edge: arguments, streams, the clock, the environment and the exit code.
 *
 * <p>{@link org.xacthuc.cli.Main} is three lines around a method that takes all of these and
 * returns an {@link org.xacthuc.cli.ExitCode}, so that tests call what users call. {@link
 * org.xacthuc.cli.CommandLineOptions} is what the user asked for; each command is a class. Only
 * here are Commons CLI, the system's streams and the real clock known. No sentence is written here:
 * each is a {@link org.xacthuc.report.Term}. Data goes to standard output as UTF-8, complaints to
 * standard error, and files that are written appear whole or not at all.
 */
package org.xacthuc.cli;

/**
 * The red thread: from a measure back to its causes, problem, picture and what was counted, and on to what was done and what came of
 * it; and the threads that are broken, each with the deed that mends it.
 */
@org.springframework.modulith.NamedInterface("thread")
package se.samsyn.followup.thread;

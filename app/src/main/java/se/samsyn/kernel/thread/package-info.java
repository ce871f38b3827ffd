/** The words of the red thread: what hangs on it, what hangs on what, and how each room hands down its part. */
@org.springframework.modulith.NamedInterface("thread")
package se.samsyn.kernel.thread;

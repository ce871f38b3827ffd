/**
 * Each role's start page: the coordinator's weekly round, the reporter's button and receipts, three sentences for those who
 * read; and what a substitute needs when the coordinator is away. Asks the doors of the rooms below; of its own it keeps only
 * the lines that the coordinator writes for the substitute.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Home")
package se.samsyn.home;

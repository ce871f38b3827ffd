/**
 * Each role's start page: the coordinator's weekly round, the reporter's button and receipts, three sentences for those who
 * read. Owns no data; asks the doors of the rooms below.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Home")
package se.samsyn.home;

/**
 * The ground that every room stands on: the database server (our own, or one from outside), its three logins, the
 * migrations of all rooms, the scope that row-level security reads, and backup. Knows no room's tables. Depends on
 * {@code kernel} alone.
 */
package se.samsyn.database;

/**
 * Keeps the programme from becoming a register of persons: finds identity numbers, phone numbers and e-mail addresses in
 * text before it is stored, names the classes of documents, and keeps the municipality's decisions on how long each is kept.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Privacy")
package se.samsyn.privacy;

/** What the municipality has undertaken in public: agreements and pledges with what came of them, each time frozen anew. */
@org.springframework.modulith.NamedInterface("undertakings")
package se.samsyn.publishing.undertakings;

/**
 * Files in: reads what others hand over, says row by row what was usable and what was not, and lets the whole file wait until
 * its row report is accepted. What is kept lies in {@code observations}; here lies how it came.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Imports")
package se.samsyn.imports;

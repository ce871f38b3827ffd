/** Where lie more events than chance would spread there: counts in cells, Getis-Ord Gi* and Gi, local Moran. */
package se.samsyn.analysis.hotspot;

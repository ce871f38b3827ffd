/** The page "Karta och siffror" and what its map asks for. */
package se.samsyn.insight.web;

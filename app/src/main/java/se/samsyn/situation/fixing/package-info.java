/** What a body's decision on a picture asks for. */
package se.samsyn.situation.fixing;

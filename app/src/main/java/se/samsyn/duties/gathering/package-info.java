/** What the rooms below hold that shows whether the duties are met, asked at their doors. */
package se.samsyn.duties.gathering;

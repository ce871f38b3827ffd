/** Excel workbooks, of today and of before 2007, read as streams. */
package se.samsyn.tables.excel;

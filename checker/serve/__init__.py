"""A desk in the browser: articles pasted or dropped in, a report out, on this machine alone."""

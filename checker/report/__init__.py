"""Reports in Markdown, JSON and the terminal's words."""

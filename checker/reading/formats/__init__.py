"""Files that hold more than an article's text: saved web pages, and the JSON of news systems."""

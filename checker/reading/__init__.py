"""Files into articles, articles into documents."""

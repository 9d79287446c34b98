"""One room for each kind of fact."""

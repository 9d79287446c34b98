"""Which claims of different articles speak of the same fact."""

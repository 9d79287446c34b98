"""Many article sets in one run."""

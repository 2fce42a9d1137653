"""National leads that sentences state or claim, and whose they are."""

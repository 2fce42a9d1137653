"""Persons whom sentences mention, with rank and office."""

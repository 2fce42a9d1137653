"""Captures without their furniture."""

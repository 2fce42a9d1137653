"""What is measured: one module for each question, each returning plain values to keep."""

"""How fast the program is: generated archives of any size, asked beside other search engines."""

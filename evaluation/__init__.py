"""How right the program is: what it finds in invented archives, beside what they hold."""

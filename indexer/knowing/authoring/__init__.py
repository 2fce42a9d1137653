"""Who wrote a post: every mark that an author leaves, and the choice among them."""

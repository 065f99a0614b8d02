"""Danish inflection and syntax, as far as rewriting needs them."""

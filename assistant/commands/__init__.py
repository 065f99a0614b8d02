"""Commands of `klarplan`, one module each with `register(app)`."""

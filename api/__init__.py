"""The HTTP service: `create_app` puts it together, `klarplan serve` runs it."""

"""The bodies that go in and out of the service. Pydantic is used here and nowhere further in."""

"""One file a revision; their ids count up and are what a store's fact `schema` holds."""

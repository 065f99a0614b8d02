"""Where everything ingested is kept: records, terms and vectors."""
